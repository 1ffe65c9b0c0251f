#include "text/divisions.h"

#include <algorithm>
#include <iterator>

#include "base/format.h"
#include "base/limits.h"
#include "document/walk.h"
#include "text/division_forms.h"

namespace remit {
namespace {

constexpr std::string_view kMarkClass = "remit mark";  // with a space, as no author can write it

const Mark* mark_of(const Block& block, const std::vector<Mark>& marks) {
  const Div* div = get_if<Div>(block);
  if (!div || !div->attr.has_class(kMarkClass)) return nullptr;
  return &marks[std::stoul(div->attr.get("index"))];
}

// A division that says its language and nothing else is one of class "language".
Attr division_attr(Attr attr) {
  if (attr.classes.empty() && !attr.get("lang").empty()) attr.add_class("language");
  return attr;
}

struct Found {
  std::vector<const Mark*> named;  // those that open a division, matched or not
  std::vector<const Mark*> malformed;
  std::vector<const Mark*> opened;
  std::vector<const Mark*> closed;
};

void nest(Blocks& blocks, const std::vector<Mark>& marks, Found& found) {
  struct Open {
    const Mark* mark;
    Blocks content;
  };
  std::vector<Open> open(1);
  auto close = [&] {
    Block block{Div{division_attr(open.back().mark->attr), std::move(open.back().content)},
                open.back().mark->place};
    open.pop_back();
    open.back().content.push_back(std::move(block));
  };
  for (Block& block : blocks) {
    const Mark* mark = mark_of(block, marks);
    if (!mark || mark->kind == Mark::Kind::caption)
      open.back().content.push_back(std::move(block));
    else if (mark->kind == Mark::Kind::division_open) {
      open.push_back({mark, {}});
      (mark->attr.empty() ? found.malformed : found.named).push_back(mark);
    } else if (open.size() > 1)
      close();
    else
      found.closed.push_back(mark);
  }
  // What was never closed is no division: its headings stay headings of the document.
  while (open.size() > 1) {
    found.opened.push_back(open.back().mark);
    Blocks content = std::move(open.back().content);
    open.pop_back();
    std::move(content.begin(), content.end(), std::back_inserter(open.back().content));
  }
  blocks = std::move(open.front().content);
}

// The paragraph's inlines if it begins with "Table:", alone or in the Div that carries its
// attributes and, unlike a division, stands where it does.
Inlines* caption_text(Block& block) {
  Block* inner = &block;
  if (Div* div = get_if<Div>(block);
      div && div->content.size() == 1 && div->content.front().place.begin == block.place.begin)
    inner = &div->content.front();
  Para* para = get_if<Para>(*inner);
  if (!para || para->content.empty()) return nullptr;
  const Str* first = get_if<Str>(para->content.front());
  return first && first->text == "Table:" ? &para->content : nullptr;
}

Table* table_without_caption(Blocks& blocks, std::size_t i) {
  if (i >= blocks.size()) return nullptr;
  Table* table = get_if<Table>(blocks[i]);
  return table && table->caption.empty() ? table : nullptr;
}

void give_caption(Table& table, Block& block) {
  Inlines text = std::move(*caption_text(block));
  const auto begin =
      std::find_if(text.begin() + 1, text.end(), [](const Inline& i) { return !get_if<Space>(i); });
  text.erase(text.begin(), begin);
  if (Div* div = get_if<Div>(block)) table.attr = div->attr;
  table.caption.push_back({Plain{std::move(text)}, block.place});
}

// Whether the caption at `i` is the last of captions and tables that alternate from there: each of
// them then belongs to the table before it, otherwise to the one behind it.
bool ends_with_caption(Blocks& blocks, std::size_t i, const std::vector<Mark>& marks) {
  for (; table_without_caption(blocks, i + 1); i += 2) {
    if (i + 2 == blocks.size()) return false;
    if (mark_of(blocks[i + 2], marks)) return true;
    if (!caption_text(blocks[i + 2])) return false;
  }
  return true;
}

// A line directly behind a table is its caption.
void attach_captions(Blocks& blocks, const std::vector<Mark>& marks, Diagnostics& diagnostics) {
  Blocks result;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool directly_behind = mark_of(blocks[i], marks) != nullptr;
    if (directly_behind && ++i == blocks.size()) break;
    if (!caption_text(blocks[i])) {
      result.push_back(std::move(blocks[i]));
      continue;
    }
    Table* before = result.empty() ? nullptr : table_without_caption(result, result.size() - 1);
    Table* after = table_without_caption(blocks, i + 1);
    const bool behind = directly_behind || ends_with_caption(blocks, i, marks);
    Table* table = before && behind ? before : after;
    if (table) {
      give_caption(*table, blocks[i]);
      continue;
    }
    diagnostics.error(blocks[i].place, "markdown.caption-without-table",
                      "there is no table beside this caption",
                      "put the line 'Table: …' directly before or after a table");
    result.push_back(std::move(blocks[i]));
  }
  blocks = std::move(result);
}

// What is nested so deep would take the passes over the tree beyond their stack.
bool check_depth(const Blocks& blocks, const std::vector<Mark>& marks, Diagnostics& diagnostics) {
  std::size_t depth = 0;
  const Mark* too_deep = nullptr;
  for_each_block(blocks, [&](const Block& block) {
    const Mark* mark = mark_of(block, marks);
    if (!mark) return;
    if (mark->kind == Mark::Kind::division_close && depth > 0) --depth;
    if (mark->kind == Mark::Kind::division_open && ++depth > kMaxDivisionDepth && !too_deep)
      too_deep = mark;
  });
  if (!too_deep) return true;
  diagnostics.error(too_deep->place, "limit.markdown-depth",
                    format("divisions are nested more than {} deep", kMaxDivisionDepth),
                    "close the divisions before it with ':::'");
  return false;
}

void remove_marks(Blocks& list, const std::vector<Mark>& marks) {
  std::erase_if(list, [&](const Block& block) { return mark_of(block, marks) != nullptr; });
}

bool stands_before(const Mark* a, const Mark* b) { return a->place.begin < b->place.begin; }

void report(Found& found, Diagnostics& diagnostics) {
  for (const Mark* mark : found.malformed)
    diagnostics.error(mark->place, "markdown.bad-division",
                      format("'{}' is not the name of a division", mark->value),
                      "write '::: note' or, with attributes, '::: {#id .note}'");
  std::sort(found.opened.begin(), found.opened.end(), stands_before);
  std::sort(found.closed.begin(), found.closed.end(), stands_before);
  for (const Mark* open : found.opened) {
    const auto close = std::find_if(found.closed.begin(), found.closed.end(),
                                    [&](const Mark* c) { return stands_before(open, c); });
    if (close == found.closed.end()) {
      diagnostics.error(open->place, "markdown.division-not-closed",
                        format("the division '{}' is never closed", open->value),
                        "add a line ':::' where it ends");
      continue;
    }
    diagnostics
        .error(open->place, "markdown.division-crosses",
               format("the division '{}' does not end where it began", open->value),
               "open and close it in the same list item, quotation or division: indent both lines "
               "alike")
        .note("it is closed at", (*close)->place);
    found.closed.erase(close);
  }
  for (const Mark* close : found.closed)
    diagnostics.error(close->place, "markdown.division-not-opened",
                      "':::' closes a division that was never opened",
                      "remove it, or open the division with '::: name' above");
}

}  // namespace

Block mark_block(std::size_t index, Place place) {
  return {Div{Attr{"", {std::string(kMarkClass)}, {{"index", std::to_string(index)}}}, {}}, place};
}

void resolve_divisions(Blocks& blocks, const std::vector<Mark>& marks, bool in_template,
                       Diagnostics& diagnostics) {
  if (!check_depth(blocks, marks, diagnostics))
    return walk(blocks, {[&](Blocks& list) { remove_marks(list, marks); }, {}});
  Found found;
  walk(blocks, {[&](Blocks& list) {
                  nest(list, marks, found);
                  attach_captions(list, marks, diagnostics);
                },
                {}});
  report(found, diagnostics);
  for (const Mark* mark : found.named) check_division_name(*mark, in_template, diagnostics);
  form_divisions(blocks, diagnostics);
}

}  // namespace remit
