#include "website/pages/home_page.h"

#include "base/format.h"
#include "compose/values.h"
#include "model/names.h"
#include "model/successors.h"
#include "website/addresses/addresses.h"
#include "website/frame/frame.h"
#include "website/parts/body_entries.h"
#include "website/parts/meetings.h"
#include "website/parts/paper_entries.h"
#include "website/parts/priorities_on.h"

namespace remit {
namespace {

constexpr PageKind kHomePage = {"the home page", "site/home.html.mustache"};
constexpr std::size_t kLatest = 5;  // reports
constexpr std::size_t kNext = 3;    // meetings

Value::List bodies(const Site& site, const std::string& path) {
  Value::List result;
  for (const Body* body : present_bodies(site.partnership, site.as_at))
    result.emplace_back(body_entry(site, *body, path));
  return result;
}

Value::List latest_reports(const Site& site, const std::string& path) {
  Value::List result;
  for (const DocumentCard* report : newest_first(site))
    if (result.size() < kLatest) result.emplace_back(paper_entry(site, *report, path));
  return result;
}

Value::List responsible_authorities(const Site& site, const std::string& path) {
  const Partnership& p = site.partnership;
  Value::List result;
  for (const Organisation& organisation : p.organisations) {
    const auto thing = find_thing(p, ThingKind::organisation, organisation.id.value);
    if (!organisation.responsible_authority.given() || !thing || !exists_on(*thing, site.as_at))
      continue;
    const Name& name =
        name_on(organisation.names, nearest_named_day(organisation.names, site.as_at));
    result.emplace_back(Value::Object{
        {"named", named(name)},
        {"url", relative_address(path, organisation_path(p.folder, organisation.id.value))}});
  }
  return result;
}

Value::List protocols(const Site& site, const std::string& path) {
  Value::List result;
  for (const DocumentCard* card : site.cards)
    if (card->protocol)
      result.emplace_back(
          Value::Object{{"title", card->title},
                        {"in-force-from", in_words(card->date)},
                        {"illustrative", card->protocol->facts->illustrative.given()},
                        {"url", relative_address(path, page_path(card->key))}});
  return result;
}

Value::List work_programmes(const Site& site, const std::string& path) {
  Value::List result;
  for (const DocumentCard* card : site.cards)
    if (card->programme)
      result.emplace_back(Value::Object{{"title", card->title},
                                        {"year", card->programme->year},
                                        {"url", relative_address(path, page_path(card->key))}});
  return result;
}

void set_priorities(Value& values, const Site& site) {
  const Priorities* priorities = priorities_on(site.partnership, site.as_at);
  Value::List list;
  if (priorities)
    for (const Text& priority : priorities->priorities) list.emplace_back(priority.value);
  values.set("priorities-year",
             priorities ? year_as_printed(priorities->year.value) : std::string());
  set_list(values, "priorities", std::move(list));
}

Value home_page_values(const Site& site) {
  const Partnership& p = site.partnership;
  const std::string path = index_path(p.folder);
  const Date named = nearest_named_day(p.names, site.as_at);
  Value values = frame_values(p, path, name_on(p.names, named).full.value, {}, site.as_at);
  set_list(values, "responsible-authorities", responsible_authorities(site, path));
  values.set("area", area_in_words(p));
  set_list(values, "bodies", bodies(site, path));
  values.set("has-ended-bodies", !ended_bodies(p, site.as_at).empty());
  set_list(values, "reports", latest_reports(site, path));
  auto meetings = coming(meetings_of(site), site.as_at);
  if (meetings.size() > kNext) meetings.resize(kNext);
  set_list(values, "coming", meeting_values(meetings, path));
  set_priorities(values, site);
  set_list(values, "protocols", protocols(site, path));
  set_list(values, "work-programmes", work_programmes(site, path));
  return values;
}

}  // namespace

std::vector<SitePage> home_page(const Site& site) {
  return {{&kHomePage, index_path(site.partnership.folder), home_page_values(site),
           format("the partnership '{}'", site.partnership.folder), Finding::sitemap}};
}

}  // namespace remit
