// Which lists a partnership's website has: those of model/menu_pages.h, where there is something to
// list.
#pragma once

#include <string_view>

#include "website/site.h"

namespace remit {

// Whether there is the list of that id. The pages themselves are made by this too.
bool has_listing(const Site& site, std::string_view id);

}  // namespace remit
