#include "compose/work_programme.h"

#include "compose/programme_values.h"
#include "compose/sectioned.h"
#include "compose/values.h"
#include "model/all_prose.h"
#include "model/arithmetic.h"

namespace remit {
namespace {

UnreadFacts unread_of(const WorkProgramme& programme, const Partnership& partnership) {
  UnreadFacts unread = unread_facts(partnership);
  if (!programme.names_complete) unread.names.push_back("activities.");
  if (!programme.facts_clean) unread.values.push_back("");
  return unread;
}

GeneratedSections generated_sections(const WorkProgramme& p) {
  return {"sections",
          {{"business-analysis", "Business analysis", false, !p.activities.empty()},
           {"timeline", "Timeline", false, p.timeline.has_value()},
           {"risks", "Risk assessment", false, !p.risks.empty()},
           {"signatories", "Signatories", false, !p.signatories.empty()},
           {"review", "Review", true, p.review.month.has_value()}},
          p.place};
}

}  // namespace

DocumentCard programme_card(const WorkProgramme& programme, const Partnership& partnership) {
  DocumentCard result;
  result.key = {partnership.folder, DocumentKind::work_programme, programme.slug};
  result.name = programme.slug;
  result.title = programme.title.value;
  result.date = *programme.from.date;
  result.programme = {&programme, programme_year(programme),
                      totals_of(programme).hours_a_year.text()};
  return result;
}

std::optional<ComposedDocument> compose_work_programme(const WorkProgramme& programme,
                                                       const ComposeContext& context) {
  if (!programme.from.date) return std::nullopt;
  Value values(common_values(context.partnership, *programme.from.date));
  for (auto& [name, value] : programme_facts(programme)) values.set(name, std::move(value));
  values.set("house", house_values(context.style));

  WorkProgramme filled = programme;
  FilledProse prose = fill_prose(all_prose(filled), programme.slug, values,
                                 unread_of(programme, context.partnership), context);
  Splices splices;
  for (auto& [name, value] : programme_tables(filled, context.partnership, splices))
    values.set(name, std::move(value));
  const SectionedKind what{programme_card(programme, context.partnership),
                           context.style.programme_numbering, programme.pictures,
                           generated_sections(filled)};
  return compose_sectioned(what, filled.prose, std::move(prose), std::move(values), splices,
                           context);
}

}  // namespace remit
