// The lists of protocols and of work programmes. Where there is nothing to list there is no page.
#pragma once

#include <vector>

#include "website/site.h"
#include "website/site_page.h"

namespace remit {

std::vector<SitePage> protocol_list(const Site& site);
std::vector<SitePage> work_programme_list(const Site& site);

}  // namespace remit
