// The list of a partnership's boards, committees, groups and panels; those that ended stand apart.
#pragma once

#include <vector>

#include "website/site.h"
#include "website/site_page.h"

namespace remit {

// None for a partnership without bodies.
std::vector<SitePage> bodies_page(const Site& site);

}  // namespace remit
