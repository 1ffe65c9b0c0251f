// The page of priorities and plans: by year what the partnership set out to do, its budgets and
// work programmes; and how it works, step by step. Where the data has none of these there is no
// page.
#pragma once

#include <vector>

#include "website/site.h"
#include "website/site_page.h"

namespace remit {

std::vector<SitePage> priorities_page(const Site& site);

}  // namespace remit
