// The pages that the menu of every page leads to, and the others that list things.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "website/site.h"

namespace remit {

// What the list of that name is called in menus and breadcrumbs: "Boards and committees".
std::string listing_label(std::string_view id);

// Sets the menu of every page and its sections, which are the pages that the menu does not lead to
// (label, url, here), from the pages that there are, and takes breadcrumbs away that lead to a list
// which there is not.
void set_menus(std::vector<SitePage>& pages, const Site& site);

}  // namespace remit
