// What every page of the website receives, whatever its kind.
#pragma once

#include <string>
#include <vector>

#include "model/partnership.h"
#include "text/value.h"

namespace remit {

// A link by its words: to a page of the website by the path of the output.
struct PageLink {
  std::string label;
  std::string path;
};

// language, title, root (the address of the website's root from the page: "../../", "" at the
// root), partnership (its names as at `as_at`), breadcrumbs (label, url of the pages above it, the
// home page first; none on the home page itself), current (its own title) and accessibility-url.
Value frame_values(const Partnership& partnership, const std::string& path,
                   const std::string& title, const std::vector<PageLink>& above, Date as_at);

}  // namespace remit
