#include "website/addresses/former_pages.h"

#include <set>

#include "base/format.h"
#include "website/addresses/addresses.h"
#include "website/addresses/forwards.h"
#include "website/frame/frame.h"

namespace remit {
namespace {

constexpr PageKind kMoved = {"a page that moved", "site/moved.html.mustache"};
constexpr PageKind kRemoved = {"a page that was removed", "site/removed.html.mustache"};

SitePage moved_page(const Site& site, const std::string& path, const PageCard& to,
                    const Forward& forward) {
  const Partnership& partnership = site.partnership;
  Value values = frame_values(partnership, path, "This page has moved", {}, site.as_at);
  values.set("url", relative_address(path, to.path));
  values.set("now", to.title);
  values.set("canonical", public_address(partnership.website.address.value, to.path));
  return {&kMoved, path, std::move(values), format("the former address '{}'", forward.stated.value),
          Finding::nowhere};
}

SitePage removed_page(const Site& site, const std::string& path, const Removal& removal) {
  Value values = frame_values(site.partnership, path, "This page was removed", {}, site.as_at);
  values.set("address", removal.address.value);
  values.set("removed-on", removal.on.date ? in_words(*removal.on.date) : std::string());
  values.set("removed-on-iso", removal.on.date ? iso(*removal.on.date) : std::string());
  values.set("reason", removal.reason.value);
  return {&kRemoved, path, std::move(values),
          format("the removed address '{}'", removal.address.value), Finding::nowhere};
}

}  // namespace

std::vector<SitePage> former_pages(const Site& site, const std::vector<PageCard>& pages) {
  std::vector<SitePage> result;
  std::set<std::string> taken;
  for (const Removal& removal : site.partnership.website.removals) {
    const auto address = removed_path(site.partnership, removal);
    if (address && address->ends_with('/') && taken.insert(file_at(*address)).second)
      result.push_back(removed_page(site, file_at(*address), removal));
  }
  const std::size_t removed = result.size();
  for (const Forward& forward : forwards(site.partnership)) {
    const auto lead = [&](const PageCard& page) {
      const auto path = former_path(forward, page.path);
      if (path && path->ends_with("index.html") && taken.insert(*path).second)
        result.push_back(moved_page(site, *path, page, forward));
    };
    for (const PageCard& page : pages) lead(page);
    for (std::size_t i = 0; i < removed; ++i) lead(card_of(result[i]));
  }
  return result;
}

bool is_former_page(const SitePage& page) { return page.kind == &kMoved || page.kind == &kRemoved; }

}  // namespace remit
