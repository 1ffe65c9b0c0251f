#include "compose/work_programme.h"

#include "compose/assemble.h"
#include "compose/budgets.h"
#include "compose/diagrams.h"
#include "compose/facts.h"
#include "compose/known_abbreviations.h"
#include "compose/programme_values.h"
#include "compose/values.h"
#include "compose/written_sections.h"
#include "document/anchors.h"
#include "document/references.h"

namespace remit {
namespace {

constexpr const char* kTemplate = "work-programme.md.mustache";

// Every prose of it, in the order in which it is printed when its sections are.
std::vector<Blocks*> all_prose(WorkProgramme& programme) {
  std::vector<Blocks*> result = {&programme.prose};
  for (Activity& activity : programme.activities)
    for (Proposal& proposal : activity.proposals) result.push_back(&proposal.text.blocks);
  for (Risk& risk : programme.risks)
    for (Prose* prose : {&risk.risk, &risk.affected, &risk.controls, &risk.action})
      result.push_back(&prose->blocks);
  return result;
}

struct Filled {
  Blocks prose;  // all of it
  bool complete = true;
};

Filled fill_all(WorkProgramme& programme, const Value& values, const ComposeContext& context) {
  UnreadFacts unread = unread_facts(context.partnership);
  if (!programme.names_complete) unread.names.push_back("activities.");
  if (!programme.facts_clean) unread.values.push_back("");
  Filled result;
  for (Blocks* blocks : all_prose(programme)) {
    const bool complete = fill_facts(*blocks, values, programme.slug, unread, context.diagnostics);
    result.complete = result.complete && complete;
    put_tables(*blocks, context);
    result.prose.insert(result.prose.end(), blocks->begin(), blocks->end());
  }
  return result;
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

void finish(Blocks& blocks, const ComposeContext& context) {
  give_anchors(blocks, context.diagnostics);
  number(blocks, context.style.programme_numbering);
  number_captions(blocks);
  resolve_references(blocks, {"section", "paragraph", {}}, context.diagnostics);
}

ComposedDocument document_of(const WorkProgramme& programme, const ComposeContext& context) {
  ComposedDocument result;
  result.kind = "work-programme";
  result.name = programme.slug;
  result.partnership = context.partnership.folder;
  result.subject = programme.slug;
  result.date = *programme.from.date;
  result.document = {
      programme.title.value, context.partnership.language.value, iso(result.date), {}};
  result.style = &context.style;
  result.numbering = context.style.programme_numbering;
  result.pictures = programme.pictures;
  return result;
}

}  // namespace

std::optional<ComposedDocument> compose_work_programme(const WorkProgramme& programme,
                                                       const ComposeContext& context) {
  if (!programme.from.date) return std::nullopt;
  ComposedDocument result = document_of(programme, context);
  Value values(common_values(context.partnership, result.date));
  for (auto& [name, value] : programme_facts(programme)) values.set(name, std::move(value));
  values.set("house", house_values(context.style));

  WorkProgramme filled = programme;
  Filled prose = fill_all(filled, values, context);
  Splices splices;
  for (auto& [name, value] : programme_tables(filled, context.partnership, splices))
    values.set(name, std::move(value));
  auto sections =
      compose_written_sections(generated_sections(filled), filled.prose, values, splices, context);
  for (WrittenSection& section : sections)
    add_drawings(
        compose_diagrams(section.blocks, context.partnership, result.date, context.diagnostics), "",
        section.blocks, result.drawings);
  values.set("sections", section_values(sections, splices));
  Blocks text = with_headings(sections);
  set_abbreviations(values, text, known_abbreviations(context.partnership, result.date));
  auto rendered =
      assemble(context.templates, kTemplate, values, splices, context.sources, context.diagnostics);
  // Without the template it cannot be made, but what is wrong in its text can be told.
  Blocks blocks = rendered ? std::move(rendered->blocks) : std::move(text);
  finish(blocks, context);
  if (!rendered) return std::nullopt;

  result.document.blocks = std::move(blocks);
  result.values = std::move(values);
  result.markdown = std::move(rendered->markdown);
  result.prose = std::move(prose.prose);
  result.facts_complete = prose.complete;
  return result;
}

}  // namespace remit
