// The accessibility statement, with the content that SI 2018/952 reg. 8 asks for. As long as nobody
// has confirmed it, it claims nothing, and says so.
#pragma once

#include <vector>

#include "website/site.h"
#include "website/site_page.h"

namespace remit {

std::vector<SitePage> accessibility_page(const Site& site);

}  // namespace remit
