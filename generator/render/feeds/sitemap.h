// Sitemaps: the list of a website's pages, for search engines (the protocol of sitemaps.org, 0.9).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"

namespace remit {

struct SitemapEntry {
  std::string url;                   // absolute, percent-encoded
  std::optional<Date> changed = {};  // when its words last changed, if that is known
};

// The entries sorted by url, as UTF-8 XML with a line end at its end.
std::string write_sitemap(std::vector<SitemapEntry> entries);

}  // namespace remit
