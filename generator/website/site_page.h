// A page of the website, before its template has been filled in.
#pragma once

#include <string>
#include <string_view>

#include "text/value.h"

namespace remit {

// What a page is of: the rows of site.cpp. `name` is how templates/README.md calls it.
struct PageKind {
  std::string_view name;           // "a document's page"
  std::string_view template_name;  // "site/document.html.mustache"
};

struct SitePage {
  const PageKind* kind = nullptr;
  std::string path;  // of the output
  Value values;      // what its template receives: frame.h, and what is its kind's own
  std::string from;  // what it is made from, for messages: "the report '2022-work'"
};

}  // namespace remit
