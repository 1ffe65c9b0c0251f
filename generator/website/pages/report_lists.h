// The lists of reports: by year, and by the committee that each is for.
#pragma once

#include <vector>

#include "website/site.h"
#include "website/site_page.h"

namespace remit {

// The page of all by year, and that of all by committee; both also when there is none yet.
std::vector<SitePage> report_lists(const Site& site);

}  // namespace remit
