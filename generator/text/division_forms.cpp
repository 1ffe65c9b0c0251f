#include "text/division_forms.h"

#include <algorithm>
#include <utility>

#include "base/format.h"
#include "base/spelling.h"
#include "document/division_kinds.h"
#include "document/walk.h"
#include "text/languages.h"

namespace remit {
namespace {

// An item's own paragraph, bare or in the division that carries its id.
Inlines* first_text(Blocks& item, std::string& id) {
  Block* block = item.empty() ? nullptr : &item.front();
  Div* div = block ? get_if<Div>(*block) : nullptr;
  if (div && div->attr.classes.empty() && div->content.size() == 1) {
    id = div->attr.id;
    block = &div->content.front();
  }
  if (!block) return nullptr;
  if (Plain* plain = get_if<Plain>(*block)) return &plain->content;
  Para* para = get_if<Para>(*block);
  return para ? &para->content : nullptr;
}

Place place_of(const Blocks& item, const Place& list) {
  return item.empty() ? list : item.front().place;
}

// The term, taken from the beginning of the item; empty if the item has none.
Inlines take_term(Blocks& item) {
  std::string id;
  Inlines* text = first_text(item, id);
  Strong* bold = text && !text->empty() ? get_if<Strong>(text->front()) : nullptr;
  if (!bold) return {};
  Inlines term = std::move(bold->content);
  text->erase(text->begin());
  const auto begin = std::find_if(text->begin(), text->end(), [](const Inline& node) {
    return !get_if<Space>(node) && !get_if<SoftBreak>(node);
  });
  text->erase(text->begin(), begin);
  const bool empty = text->empty();
  if (!id.empty()) {
    const Place place = term.empty() ? Place() : term.front().place;
    term = {{Span{{std::move(id), {}, {}}, std::move(term)}, place}};
    Blocks inner = std::move(get_if<Div>(item.front())->content);
    item.front() = std::move(inner.front());
  }
  if (empty) item.erase(item.begin());
  return term;
}

void report_item(const Place& place, const Inlines& term, Diagnostics& diagnostics) {
  if (term.empty())
    diagnostics.error(place, "markdown.bad-definition",
                      "this item does not begin with the term that it defines",
                      "write the term in bold: '- **Quorum** the members who must be present'");
  else
    diagnostics.error(place, "markdown.bad-definition",
                      format("nothing is said about the term '{}'", plain_text(term)),
                      "write what it means behind it, in the same item");
}

DefinitionList definitions(std::vector<Blocks> items, const Place& list, Diagnostics& diagnostics) {
  DefinitionList result;
  for (Blocks& item : items) {
    const Place place = place_of(item, list);
    Inlines term = take_term(item);
    if (term.empty() || item.empty()) report_item(place, term, diagnostics);
    result.items.push_back({std::move(term), {std::move(item)}});
  }
  return result;
}

void form_definitions(Blocks& content, const Place& place, Diagnostics& diagnostics) {
  bool found = false;
  for (Block& block : content) {
    BulletList* list = get_if<BulletList>(block);
    if (!list) continue;
    found = true;
    block.node = definitions(std::move(list->items), block.place, diagnostics);
  }
  if (!found)
    diagnostics.error(
        place, "markdown.bad-definition", "there is no list of terms in this division",
        "write an item for each term: '- **Quorum** the members who must be present'");
}

void break_lines(Blocks& content) {
  walk(content, {{}, [](Inlines& list) {
                   for (Inline& node : list)
                     if (get_if<SoftBreak>(node)) node.node = LineBreak{};
                 }});
}

}  // namespace

void check_division_name(const Mark& opened, bool in_template, Diagnostics& diagnostics) {
  check_language(opened.attr, opened.place, diagnostics);
  if (opened.attr.has_class("language") && opened.attr.get("lang").empty())
    diagnostics.error(opened.place, "markdown.bad-language",
                      "this division does not say in which language it is",
                      "write it as '::: {lang=cy}' for Welsh");
  for (const std::string& name : opened.attr.classes) {
    const DivisionKind* kind = find_division_kind(name);
    if (kind && (kind->for_authors || in_template)) continue;
    const auto names = division_names(in_template);
    const std::string all = format("the divisions are {}", listed(names, "and"));
    diagnostics.error(opened.place, "markdown.unknown-division",
                      kind ? format("only a template can have a division '{}'", name)
                           : format("there is no division '{}'", name),
                      kind ? all : did_you_mean(name, names, all));
  }
}

void form_divisions(Blocks& blocks, Diagnostics& diagnostics) {
  walk(blocks, {[&](Blocks& list) {
                  for (Block& block : list) {
                    Div* div = get_if<Div>(block);
                    if (!div) continue;
                    if (div->attr.has_class("definitions"))
                      form_definitions(div->content, block.place, diagnostics);
                    if (div->attr.has_class("sign-off")) break_lines(div->content);
                  }
                },
                {}});
}

}  // namespace remit
