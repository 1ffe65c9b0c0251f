#include "decide/abbreviation_repairs.h"

#include <algorithm>
#include <map>
#include <utility>

#include "document/abbreviations.h"
#include "document/definitions.h"
#include "document/long_forms.h"

namespace remit {
namespace {

using FormOfPartnership = std::pair<std::string, std::string>;  // its folder, the short form

const std::string& folder_of(const CheckedProse& each) { return each.document->key.partnership; }

// The long forms by which documents define each form.
std::map<FormOfPartnership, std::vector<std::string>> all_definitions(
    const std::vector<CheckedProse>& documents) {
  std::map<FormOfPartnership, std::vector<std::string>> result;
  for (const CheckedProse& each : documents)
    for (const FormDefinition& d : find_definitions(prose_blocks(each.document->prose)))
      result[{folder_of(each), d.form}].push_back(d.is_person ? std::string() : d.expansion);
  return result;
}

// The one long form that all of them give, or "".
std::string agreed(const std::vector<std::string>& expansions) {
  for (const std::string& each : expansions)
    if (each.empty() || !same_long_form(each, expansions.front())) return {};
  return expansions.empty() ? std::string() : expansions.front();
}

bool is_used_in_kept(const std::vector<CheckedProse>& documents, const FormOfPartnership& form) {
  return std::any_of(documents.begin(), documents.end(), [&](const CheckedProse& each) {
    if (!each.is_kept || folder_of(each) != form.first) return false;
    const auto uses = find_abbreviations(each.document->prose, {form.second});
    return std::any_of(uses.begin(), uses.end(),
                       [&](const AbbreviationUse& use) { return use.text == form.second; });
  });
}

std::vector<MissingEntry> missing_entries(const std::vector<CheckedProse>& documents) {
  const auto definitions = all_definitions(documents);
  std::map<FormOfPartnership, std::string> entries;
  for (const CheckedProse& each : documents)
    for (const ShortFormFault& fault :
         judge_short_forms(each.document->prose, each.knowledge, each.document->facts_complete)) {
      if (fault.kind != ShortFormFault::Kind::unknown) continue;
      const FormOfPartnership form{folder_of(each), fault.form};
      const auto found = definitions.find(form);
      if (found == definitions.end() || is_used_in_kept(documents, form)) continue;
      if (const std::string expansion = agreed(found->second); !expansion.empty())
        entries.emplace(form, expansion);
    }
  std::vector<MissingEntry> result;
  for (const auto& [form, expansion] : entries)
    result.push_back({form.first, form.second, expansion});
  return result;
}

bool may_change(const CheckedProse& each) {
  switch (each.document->key.kind) {
    case DocumentKind::report:
    case DocumentKind::page:
    case DocumentKind::protocol:
    case DocumentKind::work_programme:
      return !each.is_kept;
    case DocumentKind::terms_of_reference:
    case DocumentKind::redline:
    case DocumentKind::abbreviations:
      return false;
  }
  return false;
}

// Whether the words mean the same in the file as in the text.
bool is_literal(std::string_view words, const Source& source) {
  if (words.find_first_of("*_[]<>`\\|{}~#") != std::string_view::npos) return false;
  return !source.path().ends_with(".xml") || words.find('&') == std::string_view::npos;
}

bool comes_before(const TextRepair& a, const TextRepair& b) {
  if (a.place.source->path() != b.place.source->path())
    return a.place.source->path() < b.place.source->path();
  return a.place.begin < b.place.begin;
}

}  // namespace

AbbreviationRepairs decide_abbreviation_repairs(std::vector<CheckedProse> documents) {
  AbbreviationRepairs result;
  result.entries = missing_entries(documents);
  for (CheckedProse& each : documents) {
    if (!may_change(each)) continue;
    for (const MissingEntry& entry : result.entries)
      if (entry.partnership == folder_of(each))
        each.knowledge.known.emplace(entry.form, entry.expansion);
    for (const ShortFormFault& fault :
         judge_short_forms(each.document->prose, each.knowledge, each.document->facts_complete)) {
      if (fault.repair.empty() || fault.exact.source->owner().partnership.empty()) continue;
      if (is_literal(fault.repair, *fault.exact.source))
        result.texts.push_back({fault.exact, fault.repair});
    }
  }
  std::sort(result.texts.begin(), result.texts.end(), comes_before);
  const auto same = [](const TextRepair& a, const TextRepair& b) {
    return a.place.source->path() == b.place.source->path() && a.place.begin == b.place.begin;
  };
  result.texts.erase(std::unique(result.texts.begin(), result.texts.end(), same),
                     result.texts.end());
  return result;
}

}  // namespace remit
