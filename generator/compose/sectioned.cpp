#include "compose/sectioned.h"

#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "base/format.h"
#include "compose/assemble.h"
#include "compose/budgets.h"
#include "compose/diagrams.h"
#include "compose/known_abbreviations.h"
#include "document/anchors.h"
#include "document/numbering.h"
#include "document/references.h"
#include "document/walk.h"

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

// The number of a list's first item, as it is printed; "" without one.
std::string first_label(const OrderedList& list) {
  const Div* div = list.items.empty() || list.items.front().empty()
                       ? nullptr
                       : get_if<Div>(list.items.front().front());
  return div ? div->attr.get("number") : std::string();
}

// Whether the label is that number in one of the formats: "(c)" for 3.
bool is_number_in(const std::string& label, int number) {
  const auto is_part = [](char c) { return ascii::is_alphanumeric(c); };
  const auto end = std::find_if(label.rbegin(), label.rend(), is_part).base();
  const auto begin =
      std::find_if_not(std::make_reverse_iterator(end), label.rend(), is_part).base();
  const std::string last(begin, end);
  constexpr NumberFormat kFormats[] = {NumberFormat::decimal, NumberFormat::lower_letter,
                                       NumberFormat::upper_letter, NumberFormat::lower_roman,
                                       NumberFormat::upper_roman};
  return std::any_of(std::begin(kFormats), std::end(kFormats),
                     [&](NumberFormat in) { return format_number(in, number) == last; });
}

// A list that an author began with another number than the house style gives it.
void report_changed_starts(const Blocks& blocks, Diagnostics& diagnostics) {
  for_each_block(blocks, [&](const Block& block) {
    const OrderedList* list = get_if<OrderedList>(block);
    if (!list || list->list.start <= 1) return;
    const std::string label = first_label(*list);
    if (label.empty() || is_number_in(label, list->list.start)) return;
    diagnostics.warning(block.place, "markdown.list-number",
                        format("this list begins with {}, but the house style numbers it from '{}'",
                               list->list.start, label),
                        "write '1.' for its first item; to refer to one, give it an id, '{#id}', "
                        "and write '[](#id)'");
  });
}

}  // namespace

void finish_text(Blocks& blocks, const NumberingScheme& numbering, const ReferenceWords& words,
                 Diagnostics& diagnostics) {
  give_anchors(blocks, diagnostics);
  number(blocks, numbering);
  report_changed_starts(blocks, diagnostics);
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
