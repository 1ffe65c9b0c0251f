// The page of meetings: those to come, and those that were, by year, with their papers.
#pragma once

#include <vector>

#include "website/site.h"
#include "website/site_page.h"

namespace remit {

// There also when no meeting is known.
std::vector<SitePage> meetings_page(const Site& site);

}  // namespace remit
