// The page that searches the website, by the files that Pagefind makes (render/search/pagefind.h)
// and site/assets/search.js. Without JavaScript it leads to the list from A to Z.
#pragma once

#include <vector>

#include "website/site.h"
#include "website/site_page.h"

namespace remit {

// None if the site is not searchable. Its kind's own value is a-to-z-url.
std::vector<SitePage> search_page(const Site& site, const std::vector<PageCard>& pages);

}  // namespace remit
