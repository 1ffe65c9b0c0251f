// The pages that stand at addresses of before: they lead to where something is now, or say that it
// was removed. Search engines are told to pass over them.
#pragma once

#include <vector>

#include "website/site.h"
#include "website/site_page.h"

namespace remit {

// For the pages of the website, which are all others. A page that is there has the address before a
// former one.
std::vector<SitePage> former_pages(const Site& site, const std::vector<PageCard>& pages);

bool is_former_page(const SitePage& page);

}  // namespace remit
