#include "website/machine/site_map.h"

#include "render/feeds/sitemap.h"
#include "website/addresses/addresses.h"

namespace remit {

std::vector<MachineFile> site_map_file(const Site& site, const std::vector<PageCard>& pages) {
  const std::string& address = site.partnership.website.address.value;
  if (address.empty() || site.drafts) return {};
  std::vector<SitemapEntry> entries;
  for (const PageCard& page : pages) {
    if (page.finding == Finding::nowhere) continue;
    // A day that is still to come is not one on which anything changed.
    const bool past = page.changed && *page.changed <= site.as_at;
    entries.push_back(
        {public_address(address, page.path), past ? page.changed : std::optional<Date>()});
  }
  return {{sitemap_path(site.partnership.folder), write_sitemap(std::move(entries)),
           "the list of pages for search engines"}};
}

}  // namespace remit
