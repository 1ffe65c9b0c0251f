#include "website/pages/organisation_pages.h"

#include "base/format.h"
#include "compose/diagram_facts.h"
#include "compose/values.h"
#include "model/membership.h"
#include "model/names.h"
#include "model/successors.h"
#include "website/addresses/addresses.h"
#include "website/frame/frame.h"
#include "website/frame/listings.h"
#include "website/parts/body_entries.h"
#include "website/parts/member_entries.h"
#include "website/parts/memberships.h"

namespace remit {
namespace {

constexpr PageKind kList = {"the page of all organisations", "site/organisations.html.mustache"};
constexpr PageKind kOne = {"the page of an organisation", "site/organisation.html.mustache"};

bool has_ended(const Organisation& organisation, Date on) {
  return organisation.until.date && *organisation.until.date < on;
}

Date day_of(const Organisation& organisation, Date as_at) {
  return has_ended(organisation, as_at) ? *organisation.until.date : as_at;
}

std::string named_now(const std::vector<Name>& names, Date on) {
  return named(name_on(names, nearest_named_day(names, on)));
}

std::string url_of(const Site& site, const Organisation& organisation, const std::string& path) {
  return relative_address(path, organisation_path(site.partnership.folder, organisation.id.value));
}

// Whoever has its place on the site's day, if it has ended.
const Organisation* successor(const Site& site, const Organisation& organisation) {
  const Organisation* now = organisation_on(site.partnership, organisation.id.value, site.as_at);
  return now && now->id.value != organisation.id.value ? now : nullptr;
}

// Terms that tell no members apart call all of them members.
std::string capacity_of(const Membership& m) {
  const std::string& capacity = m.member->capacity.value;
  return capacity == "core" && !tells_core_apart(*m.terms) ? "Member" : capacity_in_words(capacity);
}

Value::List membership_values(const Site& site, const Organisation& organisation,
                              const std::string& path) {
  Value::List result;
  const Date on = day_of(organisation, site.as_at);
  for (const Membership& m : memberships(site.partnership, organisation, on))
    result.emplace_back(Value::Object{
        {"body", named_now(m.body->names, on)},
        {"url", relative_address(path, body_path(site.partnership.folder, m.body->id.value))},
        {"capacity", capacity_of(m)},
        {"represents", m.member->represents.value},
        {"since", in_words(m.since)},
        {"since-iso", iso(m.since)}});
  return result;
}

Value::List part_values(const Site& site, const Organisation& organisation,
                        const std::string& path) {
  Value::List result;
  const Date on = day_of(organisation, site.as_at);
  for (const Part& part : parts(site.partnership, organisation, on))
    result.emplace_back(Value::Object{
        {"post", part.post
                     ? name_on(part.post->names, nearest_named_day(part.post->names, on)).full.value
                     : std::string()},
        {"chairs", part.kind == Part::Kind::chairs},
        {"vice-chairs", part.kind == Part::Kind::vice_chairs},
        {"supports", part.kind == Part::Kind::supports},
        {"body", named_now(part.body->names, on)},
        {"url", relative_address(path, body_path(site.partnership.folder, part.body->id.value))}});
  return result;
}

Value::List predecessors(const Site& site, const Organisation& organisation,
                         const std::string& path) {
  Value::List result;
  for (const Organisation& other : site.partnership.organisations)
    if (other.replaced_by.value == organisation.id.value && other.until.date)
      result.emplace_back(Value::Object{{"label", named_now(other.names, *other.until.date)},
                                        {"url", url_of(site, other, path)},
                                        {"until", in_words(*other.until.date)}});
  return result;
}

Value::Object organisation_entry(const Site& site, const Organisation& organisation,
                                 const std::string& path) {
  const Date on = day_of(organisation, site.as_at);
  const Date named_day = nearest_named_day(organisation.names, on);
  const Name& name = name_on(organisation.names, named_day);
  const auto& since = organisation.since.date;
  return {{"id", organisation.id.value},
          {"name", name.full.value},
          {"abbreviation", name.abbreviation.value},
          {"named", named(name)},
          {"formerly", former_name(organisation.names, named_day)},
          {"sector", sector_in_words(organisation.sector.value)},
          {"responsible-authority", organisation.responsible_authority.given()},
          {"since", since && *since <= site.as_at ? in_words(*since) : std::string()},
          {"begins-on", since && *since > site.as_at ? in_words(*since) : std::string()},
          {"url", url_of(site, organisation, path)}};
}

// Each "" of one that has not ended.
Value::Object ending_of(const Site& site, const Organisation& organisation,
                        const std::string& path) {
  const bool ended = has_ended(organisation, site.as_at);
  const Organisation* now = successor(site, organisation);
  return {{"ended-on", ended ? in_words(*organisation.until.date) : std::string()},
          {"successor", now ? named_now(now->names, site.as_at) : std::string()},
          {"successor-url", now ? url_of(site, *now, path) : std::string()}};
}

// What lists say of it.
Value::Object line_of(const Site& site, const Organisation& organisation, const std::string& path) {
  const Value entry(organisation_entry(site, organisation, path));
  Value::Object result;
  for (const std::string name : {"named", "sector", "url"})
    result.emplace_back(name, *entry.find(name));
  return result;
}

std::string begins_on(const Organisation& organisation, Date as_at) {
  const auto& since = organisation.since.date;
  return since && as_at < *since ? in_words(*since) : std::string();
}

Value page_values(const Site& site, const Organisation& organisation) {
  const Partnership& p = site.partnership;
  const std::string path = organisation_path(p.folder, organisation.id.value);
  Value::Object entry = organisation_entry(site, organisation, path);
  for (auto& value : ending_of(site, organisation, path)) entry.push_back(std::move(value));
  Value values =
      frame_values(p, path, named_now(organisation.names, day_of(organisation, site.as_at)),
                   {listing_link(p, Listing::organisations)}, site.as_at,
                   short_label(organisation.names, day_of(organisation, site.as_at)));
  values.set("organisation", std::move(entry));
  set_list(values, "predecessors", predecessors(site, organisation, path));
  set_list(values, "memberships", membership_values(site, organisation, path));
  set_list(values, "parts", part_values(site, organisation, path));
  return values;
}

}  // namespace

std::vector<SitePage> organisations_page(const Site& site) {
  const Partnership& p = site.partnership;
  if (!has_listing(site, Listing::organisations)) return {};
  const auto [label, path] = listing_link(p, Listing::organisations);
  Value values = frame_values(p, path, label, {}, site.as_at);
  Value::List present, coming, ended;
  for (const Organisation& organisation : p.organisations) {
    Value::Object line = line_of(site, organisation, path);
    if (has_ended(organisation, site.as_at)) {
      for (auto& value : ending_of(site, organisation, path)) line.push_back(std::move(value));
      ended.emplace_back(std::move(line));
    } else if (std::string day = begins_on(organisation, site.as_at); !day.empty()) {
      line.emplace_back("begins-on", std::move(day));
      coming.emplace_back(std::move(line));
    } else {
      present.emplace_back(std::move(line));
    }
  }
  values.set("organisations", std::move(present));
  values.set("has-coming", !coming.empty());
  values.set("coming", std::move(coming));
  values.set("has-ended", !ended.empty());
  values.set("ended", std::move(ended));
  return {{&kList, path, std::move(values), format("the organisations of '{}'", p.folder),
           Finding::sitemap}};
}

std::vector<SitePage> organisation_pages(const Site& site) {
  std::vector<SitePage> result;
  for (const Organisation& organisation : site.partnership.organisations)
    result.push_back({&kOne, organisation_path(site.partnership.folder, organisation.id.value),
                      page_values(site, organisation),
                      format("the organisation '{}'", organisation.id.value)});
  return result;
}

}  // namespace remit
