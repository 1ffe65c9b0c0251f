#include "compose/known_abbreviations.h"

#include <algorithm>
#include <set>

#include "base/format.h"
#include "base/strings.h"
#include "document/definitions.h"
#include "document/long_forms.h"
#include "document/short_forms.h"

namespace remit {
namespace {

bool in_use(const DateText& since, const DateText& until, Date on) {
  return (!since.date || *since.date <= on) && (!until.date || on <= *until.date);
}

bool before(const KnownAbbreviation& a, const KnownAbbreviation& b) {
  return lower_ascii(a.short_form) < lower_ascii(b.short_form);
}

// A row of the table. A form that means different things in the body and in an appendix has two.
struct Entry {
  KnownAbbreviation abbreviation;
  std::vector<std::string> where;
};

bool was_in_table(const std::string& issued, const FormDefinition& definition) {
  return issued.find(format("| {} | {} |", definition.form, definition.expansion)) !=
         std::string::npos;
}

// What the part defines itself counts for it, even where the list says something else: with the
// list's words the table would contradict the text.
std::vector<KnownAbbreviation> known_in(const AbbreviatedPart& part, const ProseBlocks& prose) {
  std::vector<KnownAbbreviation> result = part.known;
  for (const FormDefinition& each : find_definitions(prose)) {
    if (each.is_person || each.expansion.empty()) continue;
    if (part.issued && !was_in_table(*part.issued, each)) continue;
    const auto same = std::find_if(
        result.begin(), result.end(),
        [&](const KnownAbbreviation& known) { return undotted(known.short_form) == each.form; });
    if (same == result.end())
      result.push_back({each.form, each.expansion});
    else if (!overlap(same->expansion, each.expansion))
      same->expansion = each.expansion;
  }
  return result;
}

void add_part(const AbbreviatedPart& part, std::vector<Entry>& entries) {
  const ProseBlocks prose = prose_blocks(*part.blocks);
  const std::vector<KnownAbbreviation> all = known_in(part, prose);
  std::vector<std::string> forms;
  for (const KnownAbbreviation& k : all) forms.push_back(k.short_form);
  std::set<std::string> used;
  for (const AbbreviationUse& use : find_abbreviations(prose, forms)) used.insert(use.text);
  for (const KnownAbbreviation& k : all) {
    if (!used.contains(k.short_form)) continue;
    auto entry = std::find_if(entries.begin(), entries.end(), [&](const Entry& r) {
      return r.abbreviation.short_form == k.short_form && r.abbreviation.expansion == k.expansion;
    });
    if (entry == entries.end()) entry = entries.insert(entries.end(), Entry{k, {}});
    entry->where.push_back(part.label);
  }
}

}  // namespace

std::vector<KnownAbbreviation> known_abbreviations(const Partnership& partnership, Date on) {
  std::vector<KnownAbbreviation> result;
  auto add = [&](const Text& short_form, const Text& expansion, const DateText& since,
                 const DateText& until) {
    if (!in_use(since, until, on)) return;
    const bool known = std::any_of(result.begin(), result.end(),
                                   [&](const auto& k) { return k.short_form == short_form.value; });
    if (short_form.given() && !known) result.push_back({short_form.value, expansion.value});
  };
  auto add_names = [&](const std::vector<Name>& names) {
    for (const Name& n : names) add(n.abbreviation, n.full, n.since, n.until);
  };
  add_names(partnership.names);
  for (const Organisation& o : partnership.organisations) add_names(o.names);
  for (const Body& b : partnership.bodies) add_names(b.names);
  for (const Abbreviation& a : partnership.abbreviations)
    add(a.short_form, a.expansion, a.since, a.until);
  std::sort(result.begin(), result.end(), before);
  return result;
}

void set_abbreviations(Value& values, const Blocks& blocks,
                       const std::vector<KnownAbbreviation>& known) {
  set_abbreviations(values, {{"", &blocks, known, nullptr}});
}

void set_abbreviations(Value& values, const std::vector<AbbreviatedPart>& parts) {
  std::vector<Entry> entries;
  for (const AbbreviatedPart& part : parts) add_part(part, entries);
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return before(a.abbreviation, b.abbreviation);
  });
  Value::List result;
  for (const Entry& entry : entries)
    result.emplace_back(Value::Object{{"short", entry.abbreviation.short_form},
                                      {"long", entry.abbreviation.expansion},
                                      {"where", join(entry.where, ", ")}});
  const Value* house = values.find("house");
  const Value* header = house ? house->find("abbreviations-where") : nullptr;
  values.set("abbreviations-where", header && parts.size() > 1 ? *header : Value());
  values.set("has-abbreviations", !result.empty());
  values.set("abbreviations", std::move(result));
}

std::set<std::string> used_abbreviations(const Partnership& partnership, const Blocks& blocks) {
  std::vector<std::string> forms;
  for (const Abbreviation& a : partnership.abbreviations) forms.push_back(a.short_form.value);
  std::set<std::string> used;
  for (const AbbreviationUse& use : find_abbreviations(blocks, forms)) used.insert(use.text);
  return used;
}

}  // namespace remit
