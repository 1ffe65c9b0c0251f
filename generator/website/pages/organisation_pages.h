// The list of a partnership's organisations, and a page for each: which bodies it is a member of,
// since when and in which capacity, which of its posts chair or support one, and what it replaced.
#pragma once

#include <vector>

#include "website/site.h"
#include "website/site_page.h"

namespace remit {

// None for a partnership without organisations.
std::vector<SitePage> organisations_page(const Site& site);
// Those that ended keep their pages.
std::vector<SitePage> organisation_pages(const Site& site);

}  // namespace remit
