// The page of one body: its remit at a glance, its members, where it sits, its terms in full, their
// versions, and its papers.
#pragma once

#include <vector>

#include "website/site.h"
#include "website/site_page.h"

namespace remit {

// One for each body, ended ones too, since what is public keeps its address.
std::vector<SitePage> body_pages(const Site& site);

}  // namespace remit
