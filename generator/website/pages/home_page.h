// The first page of a partnership's website: what it is, its bodies and its papers.
#pragma once

#include <vector>

#include "website/site.h"
#include "website/site_page.h"

namespace remit {

std::vector<SitePage> home_page(const Site& site);

}  // namespace remit
