#include "compose/page.h"

#include "base/format.h"
#include "base/strings.h"
#include "compose/assemble.h"
#include "compose/diagrams.h"
#include "compose/known_abbreviations.h"
#include "compose/sectioned.h"
#include "compose/values.h"
#include "document/anchors.h"
#include "document/references.h"
#include "document/walk.h"

namespace remit {
namespace {

// The heading with which the text begins, taken from it; "" and an error if it begins otherwise.
std::string take_title(Blocks& blocks, const WrittenPage& page, Diagnostics& diagnostics) {
  const Header* first = blocks.empty() ? nullptr : get_if<Header>(blocks.front());
  if (!first || first->level != 1) {
    diagnostics.error(blocks.empty() ? page.place : blocks.front().place, "page.no-title",
                      "this page does not begin with its title",
                      "write it as the first line: '# About the partnership'");
    return {};
  }
  std::string title = collapse(plain_text(first->content));
  blocks.erase(blocks.begin());
  return title;
}

// Headings of the page become those of the document, whose title is above all of them.
void raise_headings(Blocks& blocks, Diagnostics& diagnostics) {
  walk(blocks, {[&](Blocks& list) {
                  for (Block& block : list) {
                    Header* header = get_if<Header>(block);
                    if (!header) continue;
                    if (header->level == 1)
                      diagnostics.error(block.place, "page.several-titles",
                                        "this is a second title of the page",
                                        "write it with one '#' more: '## …'");
                    else
                      --header->level;
                  }
                },
                {}});
}

ComposedDocument document_of(const WrittenPage& page, Date as_at, const ComposeContext& context) {
  ComposedDocument result;
  result.key = {context.partnership.folder, DocumentKind::page, page.slug};
  result.name = page.slug;
  result.date = as_at;
  result.style = &context.style;
  result.pictures = page.pictures;
  return result;
}

}  // namespace

std::optional<ComposedDocument> compose_page(const WrittenPage& page, Date as_at,
                                             const ComposeContext& context) {
  const Partnership& partnership = context.partnership;
  ComposedDocument result = document_of(page, as_at, context);
  Value values(common_values(partnership, as_at));
  values.set("house", house_values(context.style));
  Blocks text = page.prose;
  FilledProse prose = fill_prose({&text}, page.slug, values, unread_facts(partnership), context);
  const std::string title = take_title(text, page, context.diagnostics);
  if (title.empty()) return std::nullopt;
  raise_headings(text, context.diagnostics);
  add_drawings(compose_diagrams(text, partnership, as_at, context.diagnostics), "", text,
               result.drawings);
  set_abbreviations(values, text, known_abbreviations(partnership, as_at));
  values.set("title", title);
  Splices splices;
  values.set("wording", splices.add(std::move(text)));
  auto rendered = assemble(context.templates, "page.md.mustache", values, splices, context.sources,
                           context.diagnostics);
  if (!rendered) return std::nullopt;
  Blocks blocks = std::move(rendered->blocks);
  give_anchors(blocks, context.diagnostics);
  number_captions(blocks);
  resolve_references(blocks, {"section", "paragraph", {}}, context.diagnostics);

  result.title = title;
  result.document = {title, partnership.language.value, iso(as_at), std::move(blocks)};
  result.values = std::move(values);
  result.markdown = std::move(rendered->markdown);
  result.prose = std::move(prose.all);
  result.facts_complete = prose.complete;
  return result;
}

}  // namespace remit
