// sitemap.xml: the addresses of all pages, for search engines. There is none without the address of
// the website (website.xml), nor for drafts.
#pragma once

#include <vector>

#include "website/machine/machine_file.h"
#include "website/site.h"
#include "website/site_page.h"

namespace remit {

std::vector<MachineFile> site_map_file(const Site& site, const std::vector<PageCard>& pages);

}  // namespace remit
