#include "website/parts/member_entries.h"

#include <algorithm>
#include <set>

#include "base/format.h"
#include "base/strings.h"
#include "compose/values.h"
#include "model/membership.h"
#include "model/names.h"
#include "model/successors.h"
#include "website/addresses/addresses.h"

namespace remit {
namespace {

Value::Object member_entry(const Site& site, const Member& member, Date on,
                           const std::string& path) {
  const Organisation* organisation =
      organisation_on(site.partnership, member.organisation.value, on);
  const Name none;
  const Name& name = organisation
                         ? name_on(organisation->names, nearest_named_day(organisation->names, on))
                         : none;
  return {{"name", name.full.value},
          {"named", named(name)},
          {"url", organisation ? relative_address(path, organisation_path(site.partnership.folder,
                                                                          organisation->id.value))
                               : std::string()},
          {"capacity", capacity_in_words(member.capacity.value)},
          {"represents", member.represents.value},
          {"seats", format("{}", seats(member))}};
}

}  // namespace

std::string capacity_in_words(const std::string& capacity) {
  if (capacity == "core") return "Core member";
  if (capacity == "other") return "Other member";
  if (capacity == "co-opted") return "Co-opted member";
  if (capacity == "advisory") return "Adviser";
  return capacity == "observer" ? "Observer" : "Member";
}

void set_members(Value& values, const Site& site, const TermsOfReference* terms, Date on,
                 const std::string& path) {
  Value::List members;
  std::set<std::string> capacities;
  std::set<std::string> agencies;
  long count = 0;
  bool represents = false, several_seats = false;
  const std::vector<Member> none;
  for (const Member& member : terms ? terms->members : none) {
    members.emplace_back(member_entry(site, member, on, path));
    capacities.insert(member.capacity.value);
    represents = represents || member.represents.given();
    several_seats = several_seats || member.seats.given();
    if (!takes_decisions(member)) continue;
    count += seats(member);
    agencies.insert(member.organisation.value);
  }
  values.set("has-members", !members.empty());
  values.set("members", std::move(members));
  values.set("has-capacities", capacities.size() > 1);
  values.set("has-represents", represents);
  values.set("has-seats", several_seats);
  values.set("members-count", count == 0 ? "" : counted(count, "member", "members"));
  const long from = static_cast<long>(agencies.size());
  values.set("agencies-count", from == 0 ? "" : counted(from, "organisation", "organisations"));
}

}  // namespace remit
