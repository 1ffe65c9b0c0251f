#include "website/pages/search_page.h"

#include "website/addresses/addresses.h"
#include "website/frame/frame.h"
#include "website/frame/listings.h"

namespace remit {
namespace {

constexpr PageKind kSearchPage = {"the page of the search", "site/search.html.mustache"};

}  // namespace

std::vector<SitePage> search_page(const Site& site, const std::vector<PageCard>&) {
  if (!has_listing(site, Listing::search)) return {};
  const std::string& partnership = site.partnership.folder;
  const std::string path = listing_path(partnership, Listing::search);
  Value values = frame_values(site.partnership, path, "Search", {}, site.as_at);
  values.set("searches", true);
  values.set("a-to-z-url", relative_address(path, listing_path(partnership, Listing::a_to_z)));
  return {{&kSearchPage, path, std::move(values), "the page of the search", Finding::sitemap}};
}

}  // namespace remit
