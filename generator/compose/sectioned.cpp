#include "compose/sectioned.h"

#include "base/format.h"
#include "compose/assemble.h"
#include "compose/budgets.h"
#include "compose/diagrams.h"
#include "compose/known_abbreviations.h"
#include "document/anchors.h"
#include "document/references.h"

namespace remit {
namespace {

ComposedDocument document_of(const SectionedKind& what, const ComposeContext& context) {
  ComposedDocument result{what.card};
  result.document = {what.card.title, context.partnership.language.value, iso(what.card.date), {}};
  result.style = &context.style;
  result.numbering = what.numbering;
  result.pictures = what.pictures;
  return result;
}

}  // namespace

void finish_text(Blocks& blocks, const NumberingScheme& numbering, const ReferenceWords& words,
                 Diagnostics& diagnostics) {
  give_anchors(blocks, diagnostics);
  number(blocks, numbering);
  number_captions(blocks);
  resolve_references(blocks, words, diagnostics);
}

FilledProse fill_prose(const std::vector<Blocks*>& texts, const std::string& slug,
                       const Value& values, const UnreadFacts& unread,
                       const ComposeContext& context) {
  FilledProse result;
  for (Blocks* blocks : texts) {
    const bool complete = fill_facts(*blocks, values, slug, unread, context.diagnostics);
    result.complete = result.complete && complete;
    put_tables(*blocks, context);
    result.all.insert(result.all.end(), blocks->begin(), blocks->end());
  }
  return result;
}

std::optional<ComposedDocument> compose_sectioned(const SectionedKind& what, Blocks own,
                                                  FilledProse prose, Value values, Splices& splices,
                                                  const ComposeContext& context) {
  ComposedDocument result = document_of(what, context);
  auto sections =
      compose_written_sections(what.generated, std::move(own), values, splices, context);
  for (WrittenSection& section : sections)
    add_drawings(
        compose_diagrams(section.blocks, context.partnership, what.card.date, context.diagnostics),
        "", section.blocks, result.drawings);
  values.set("sections", section_values(sections, splices));
  Blocks text = with_headings(sections);
  set_abbreviations(values, text, known_abbreviations(context.partnership, what.card.date));
  auto rendered = assemble(context.templates, std::string(row_of(what.card.key.kind).template_name),
                           values, splices, context.sources, context.diagnostics);
  // Without the template it cannot be made, but what is wrong in its text can be told.
  Blocks blocks = rendered ? std::move(rendered->blocks) : std::move(text);
  finish_text(blocks, what.numbering, {"section", "paragraph", {}}, context.diagnostics);
  if (!rendered) return std::nullopt;

  result.document.blocks = std::move(blocks);
  result.values = std::move(values);
  result.markdown = std::move(rendered->markdown);
  result.prose = std::move(prose.all);
  result.facts_complete = prose.complete;
  return result;
}

}  // namespace remit
