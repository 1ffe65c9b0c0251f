#include "compose/known_abbreviations.h"

#include <algorithm>
#include <set>

#include "base/strings.h"

namespace remit {
namespace {

bool in_use(const DateText& since, const DateText& until, Date on) {
  return (!since.date || *since.date <= on) && (!until.date || on <= *until.date);
}

}  // namespace

std::vector<KnownAbbreviation> known_abbreviations(const Partnership& partnership, Date on) {
  std::vector<KnownAbbreviation> result;
  auto add = [&](const Text& short_form, const Text& expansion) {
    const bool known = std::any_of(result.begin(), result.end(),
                                   [&](const auto& k) { return k.short_form == short_form.value; });
    if (short_form.given() && !known) result.push_back({short_form.value, expansion.value});
  };
  add(partnership.name.abbreviation, partnership.name.full);
  for (const Organisation& o : partnership.organisations) add(o.name.abbreviation, o.name.full);
  for (const Body& b : partnership.bodies) add(b.name.abbreviation, b.name.full);
  for (const Abbreviation& a : partnership.abbreviations)
    if (in_use(a.since, a.until, on)) add(a.short_form, a.expansion);
  std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) {
    return lower_ascii(a.short_form) < lower_ascii(b.short_form);
  });
  return result;
}

void set_abbreviations(Value& values, const Blocks& blocks,
                       const std::vector<KnownAbbreviation>& known) {
  std::vector<std::string> forms;
  for (const KnownAbbreviation& k : known) forms.push_back(k.short_form);
  std::set<std::string> used;
  for (const AbbreviationUse& use : find_abbreviations(blocks, forms)) used.insert(use.text);
  Value::List result;
  for (const KnownAbbreviation& k : known)
    if (used.contains(k.short_form))
      result.emplace_back(Value::Object{{"short", k.short_form}, {"long", k.expansion}});
  values.set("has-abbreviations", !result.empty());
  values.set("abbreviations", std::move(result));
}

}  // namespace remit
