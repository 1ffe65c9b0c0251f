// A page of the website, before its template has been filled in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "text/value.h"

namespace remit {

// What a page is of: the rows of pages.cpp. `name` is how templates/README.md calls it.
struct PageKind {
  std::string_view name;           // "a document's page"
  std::string_view template_name;  // "site/document.html.mustache"
};

// Where a page can be found, besides by links.
enum class Finding {
  search_and_sitemap,  // what people look for
  sitemap,             // lists of other pages, and what stands in another page too
  nowhere,
};

struct SitePage {
  const PageKind* kind = nullptr;
  std::string path;  // of the output
  Value values;      // what its template receives: frame.h, and what is its kind's own
  std::string from;  // what it is made from, for messages: "the report '2022-work'"
  Finding finding = Finding::search_and_sitemap;
  std::optional<Date> changed = {};  // when what it says last changed, if a document tells
};

// What other pages and files need to know of a page: all cards of a website are in memory at once,
// pages are not.
struct PageCard {
  std::string path;
  std::string title;
  Finding finding = Finding::search_and_sitemap;
  std::optional<Date> changed = {};
};

inline PageCard card_of(const SitePage& page) {
  return {page.path, page.values.find("title")->text(), page.finding, page.changed};
}

}  // namespace remit
