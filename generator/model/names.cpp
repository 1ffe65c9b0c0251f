#include "model/names.h"

#include <algorithm>

namespace remit {
namespace {

const Name kNone;

bool holds(const Name& name, Date on) {
  return (!name.since.date || *name.since.date <= on) &&
         (!name.until.date || on <= *name.until.date);
}

}  // namespace

const Name* find_name(const std::vector<Name>& names, Date on) {
  const auto found =
      std::find_if(names.begin(), names.end(), [&](const Name& name) { return holds(name, on); });
  return found == names.end() ? nullptr : &*found;
}

const Name& name_on(const std::vector<Name>& names, Date on) {
  const Name* found = find_name(names, on);
  return found ? *found : kNone;
}

Date nearest_named_day(const std::vector<Name>& names, Date on) {
  if (find_name(names, on)) return on;
  std::optional<Date> before, after;
  for (const Name& name : names) {
    const auto& [since, until] = std::pair(name.since.date, name.until.date);
    if (until && *until < on && (!before || *before < *until)) before = until;
    if (since && on < *since && (!after || *since < *after)) after = since;
  }
  return before ? *before : after.value_or(on);
}

std::string former_name(const std::vector<Name>& names, Date on) {
  const Name* now = find_name(names, on);
  if (!now) return {};
  if (now->formerly.given()) return now->formerly.value;
  const auto ordered = in_order(names);
  const auto at = std::find(ordered.begin(), ordered.end(), now);
  return at == ordered.begin() ? std::string() : (*(at - 1))->full.value;
}

std::vector<const Name*> in_order(const std::vector<Name>& names) {
  std::vector<const Name*> result;
  for (const Name& name : names) result.push_back(&name);
  std::stable_sort(result.begin(), result.end(), [](const Name* a, const Name* b) {
    return b->since.date && (!a->since.date || *a->since.date < *b->since.date);
  });
  return result;
}

}  // namespace remit
