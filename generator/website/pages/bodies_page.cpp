#include "website/pages/bodies_page.h"

#include "base/format.h"
#include "website/addresses/addresses.h"
#include "website/frame/frame.h"
#include "website/frame/listings.h"
#include "website/parts/body_entries.h"

namespace remit {
namespace {

constexpr PageKind kBodiesPage = {"the page of all bodies", "site/bodies.html.mustache"};

// What one line tells of a body that there is not now.
void add_values(Value::Object& to, const Value& entry) {
  for (const std::string name : {"named", "kind", "url"}) to.emplace_back(name, *entry.find(name));
}

void set_present(Value& values, const Site& site, const std::string& path) {
  Value::List present, coming;
  for (const Body* body : present_bodies(site.partnership, site.as_at)) {
    Value entry(body_entry(site, *body, path));
    const Value& begins_on = *entry.find("begins-on");
    if (begins_on.text().empty()) {
      present.push_back(std::move(entry));
      continue;
    }
    Value::Object line = {{"begins-on", begins_on}};
    add_values(line, entry);
    coming.emplace_back(std::move(line));
  }
  values.set("bodies", std::move(present));
  set_list(values, "coming", std::move(coming));
}

Value::List ended(const Site& site, const std::string& path) {
  Value::List result;
  for (const Body* body : ended_bodies(site.partnership, site.as_at)) {
    const Value entry(body_entry(site, *body, path));
    Value::Object values = ending_values(site, *body, path);
    add_values(values, entry);
    result.emplace_back(std::move(values));
  }
  return result;
}

}  // namespace

std::vector<SitePage> bodies_page(const Site& site) {
  const Partnership& p = site.partnership;
  if (!has_listing(site, Listing::bodies)) return {};
  const auto [label, path] = listing_link(p, Listing::bodies);
  Value values = frame_values(p, path, label, {}, site.as_at);
  set_present(values, site, path);
  set_list(values, "ended", ended(site, path));
  return {{&kBodiesPage, path, std::move(values), format("the bodies of '{}'", p.folder),
           Finding::sitemap}};
}

}  // namespace remit
