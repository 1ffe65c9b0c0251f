#include "app/filling.h"

#include <map>

#include "check/issued.h"
#include "check/prose.h"
#include "check/totals.h"
#include "compose/abbreviation_list.h"
#include "compose/known_abbreviations.h"

namespace remit {
namespace {

bool names_are_known(const Partnership& partnership) {
  return partnership.abbreviations_read && partnership.names_complete;
}

void check_abbreviations_in(const Blocks& prose, const Partnership& partnership, Date date,
                            bool complete, Diagnostics& diagnostics) {
  std::map<std::string, std::string> known, other_times;
  for (const KnownAbbreviation& k : known_abbreviations(partnership, date))
    known.emplace(k.short_form, k.expansion);
  for (const ListedAbbreviation& a : listed_abbreviations(partnership))
    if (!known.contains(a.short_form)) other_times.emplace(a.short_form, period_in_words(a));
  check_prose(prose, known, complete, diagnostics, other_times);
}

void check_document(const ComposedDocument& document, const Partnership& partnership,
                    Diagnostics& diagnostics, Diagnostics& if_clean) {
  if (!is_current_copy(document)) {
    check_totals(document.prose, diagnostics);
    if (names_are_known(partnership))
      check_abbreviations_in(document.prose, partnership, document.date, document.facts_complete,
                             diagnostics);
  }
  // What was published says what it said. With a fault of its own it would say something else
  // because of that.
  if (document.report) check_issued(*document.report->facts, document.document.blocks, if_clean);
}

}  // namespace

bool FilledDocument::has_places() const {
  return !diagnostics.all().empty() || !if_clean.all().empty() || !tool_faults.all().empty() ||
         (files && !files->links.empty());
}

FilledDocument fill_document(const Catalogue& catalogue, const PlannedDocument& planned,
                             const Publication& publication, const DocumentTools& tools,
                             TemplateSets& templates, bool keeps) {
  FilledDocument result;
  result.sources = std::make_unique<Sources>();
  auto document = catalogue.fill(planned, {templates, *result.sources, result.diagnostics});
  if (!document) return result;
  const Partnership& partnership = *planned.partnership;
  check_document(*document, partnership, result.diagnostics, result.if_clean);
  if (planned.card.key.kind != DocumentKind::abbreviations) {
    result.abbreviations = used_abbreviations(partnership, document->document.blocks);
    result.abbreviations.merge(used_abbreviations(partnership, document->prose));
  }
  result.files =
      publication.make_files(*document, tools, templates, result.diagnostics, result.tool_faults);
  if (keeps) result.kept = std::move(*document);
  return result;
}

void check_appended(const AppendedProse& text, Diagnostics& diagnostics) {
  if (names_are_known(*text.partnership))
    check_abbreviations_in(text.prose, *text.partnership, text.date, text.facts_complete,
                           diagnostics);
}

}  // namespace remit
