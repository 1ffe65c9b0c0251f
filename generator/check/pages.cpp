#include "check/pages.h"

#include "base/format.h"
#include "base/strings.h"

namespace remit {
namespace {

void check_page(const WrittenPage& page, Diagnostics& diagnostics) {
  if (is_reserved_slug(page.slug))
    diagnostics.error(page.place, "page.reserved-name",
                      format("the website has a page '{}' of its own", page.slug),
                      format("give the file another name: about-{}.md", page.slug));
  else if (!is_well_formed_slug(page.slug))
    diagnostics.error(
        page.place, "page.bad-name", format("'{}' cannot be the address of a page", page.slug),
        format("name the file {}.md: letters a to z, digits and hyphens",
               is_well_formed_slug(slug(page.slug)) ? slug(page.slug) : std::string("about-us")));
}

}  // namespace

void check_pages(const Workspace& workspace, Diagnostics& diagnostics) {
  for (const Partnership& partnership : workspace.partnerships)
    for (const WrittenPage& page : partnership.pages) check_page(page, diagnostics);
}

}  // namespace remit
