#include "app/short_form_knowledge.h"

#include "compose/abbreviation_list.h"
#include "compose/known_abbreviations.h"

namespace remit {
namespace {

void add_names_of(const std::vector<Name>& names, std::vector<std::string>& to) {
  for (const Name& name : names)
    if (name.full.given()) to.push_back(name.full.value);
}

}  // namespace

ShortFormKnowledge short_form_knowledge(const Workspace& workspace, const Partnership& partnership,
                                        Date on) {
  ShortFormKnowledge result;
  for (const KnownAbbreviation& k : known_abbreviations(partnership, on))
    result.known.emplace(k.short_form, k.expansion);
  for (const ListedAbbreviation& a : listed_abbreviations(partnership))
    if (!result.known.contains(a.short_form))
      result.other_times.emplace(a.short_form, period_in_words(a));
  add_names_of(partnership.names, result.names);
  for (const Organisation& o : partnership.organisations) add_names_of(o.names, result.names);
  for (const Body& b : partnership.bodies) add_names_of(b.names, result.names);
  for (const Post& p : partnership.posts) add_names_of(p.names, result.names);
  if (partnership.area.given()) result.names.push_back(partnership.area.value);
  result.in_general = &workspace.short_forms;
  if (partnership.language.value.starts_with("en")) result.words = &WordList::english;
  return result;
}

}  // namespace remit
