#include "website/bodies_page.h"

#include "base/format.h"
#include "website/addresses.h"
#include "website/body_entries.h"
#include "website/frame.h"
#include "website/menu.h"

namespace remit {
namespace {

constexpr PageKind kKind = {"the page of all bodies", "site/bodies.html.mustache"};

Value::List present(const Site& site, const std::string& path) {
  Value::List result;
  for (const Body* body : present_bodies(site.partnership, site.as_at))
    result.emplace_back(body_entry(site, *body, path));
  return result;
}

Value::List ended(const Site& site, const std::string& path) {
  Value::List result;
  for (const Body* body : ended_bodies(site.partnership, site.as_at)) {
    const Value entry(body_entry(site, *body, path));
    Value::Object values = ending_values(site, *body, path);
    for (const std::string name : {"named", "kind", "url"})
      values.emplace_back(name, *entry.find(name));
    result.emplace_back(std::move(values));
  }
  return result;
}

}  // namespace

std::vector<SitePage> bodies_page(const Site& site) {
  const Partnership& p = site.partnership;
  if (p.bodies.empty()) return {};
  const std::string path = listing_path(p.folder, "bodies");
  Value values = frame_values(p, path, listing_label("bodies"), {}, site.as_at);
  values.set("bodies", present(site, path));
  Value::List over = ended(site, path);
  values.set("has-ended", !over.empty());
  values.set("ended", std::move(over));
  return {
      {&kKind, path, std::move(values), format("the bodies of '{}'", p.folder), Finding::sitemap}};
}

}  // namespace remit
