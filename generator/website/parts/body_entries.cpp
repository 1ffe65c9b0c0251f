#include "website/parts/body_entries.h"

#include <algorithm>

#include "compose/later_changes.h"
#include "compose/values.h"
#include "model/lookup.h"
#include "model/names.h"
#include "model/successors.h"
#include "website/addresses/addresses.h"

namespace remit {
namespace {

int rank(const Body& body) {
  if (body.kind.value == "strategic-board") return 0;
  return body.kind.value == "delivery-board" ? 1 : 2;
}

bool has_ended(const Body& body, Date on) { return body.until.date && *body.until.date < on; }

std::string successor_url(const Site& site, const Body& body, const std::string& path) {
  const Body* now = body_on(site.partnership, body.id.value, site.as_at);
  if (!now || now->id.value == body.id.value) return {};
  return relative_address(path, body_path(site.partnership.folder, now->id.value));
}

}  // namespace

std::vector<const Body*> present_bodies(const Partnership& partnership, Date on) {
  std::vector<const Body*> result;
  for (const Body& body : partnership.bodies)
    if (!has_ended(body, on)) result.push_back(&body);
  std::stable_sort(result.begin(), result.end(),
                   [](const Body* a, const Body* b) { return rank(*a) < rank(*b); });
  return result;
}

std::vector<const Body*> ended_bodies(const Partnership& partnership, Date on) {
  std::vector<const Body*> result;
  for (const Body& body : partnership.bodies)
    if (has_ended(body, on)) result.push_back(&body);
  return result;
}

Date day_of(const Body& body, Date as_at) {
  return has_ended(body, as_at) ? *body.until.date : as_at;
}

const Body* answers_to(const Partnership& partnership, const Body& body, Date on) {
  const TermsOfReference* terms = terms_in_force(partnership, body.id.value, on);
  if (terms && terms->accountable_to.given())
    return body_on(partnership, terms->accountable_to.value, on);
  for (const Relation& relation : body.relations)
    if (relation.kind.value == "accountable-to")
      return body_on(partnership, relation.body.value, on);
  return nullptr;
}

Value::Object body_entry(const Site& site, const Body& body, const std::string& path) {
  const Partnership& p = site.partnership;
  const Date on = day_of(body, site.as_at);
  Value::Object result = body_values(&body, nearest_named_day(body.names, on));
  const Value facts(terms_values(p, terms_in_force(p, body.id.value, on), on));
  const auto fact = [&](std::string_view group, std::string_view name) {
    return *facts.find(group)->find(name);
  };
  result.emplace_back("begins-on", *Value(existence_values(p, body, site.as_at)).find("begins-on"));
  result.emplace_back("url", relative_address(path, body_path(p.folder, body.id.value)));
  result.emplace_back("in-force-from", *facts.find("in-force-from"));
  result.emplace_back("meets", fact("meetings", "frequency"));
  result.emplace_back("chair", fact("chair", "post"));
  result.emplace_back("chair-organisation", fact("chair", "organisation"));
  const Body* above = answers_to(p, body, on);
  result.emplace_back("answers-to", above ? body_name(p, above->id, on) : std::string());
  return result;
}

Value::Object ending_values(const Site& site, const Body& body, const std::string& path) {
  const Value existence(existence_values(site.partnership, body, site.as_at));
  Value::Object result;
  for (const std::string name : {"ended-on", "successor", "successor-since"})
    result.emplace_back(name, *existence.find(name));
  result.emplace_back("successor-url", successor_url(site, body, path));
  return result;
}

std::string short_label(const std::vector<Name>& names, Date on) {
  const Name& name = name_on(names, nearest_named_day(names, on));
  return name.abbreviation.given() ? name.abbreviation.value : name.full.value;
}

}  // namespace remit
