#include "support/random_edits.h"

#include <algorithm>
#include <array>

#include "document/attributes.h"
#include "document/walk.h"

namespace remit::test {
namespace {

constexpr std::array<const char*, 24> kWords = {
    "board",  "meets", "the",    "of",     "quorum", "five",       "agencies", "and",
    "member", "chair", "is",     "in",     "month",  "three",      "report",   "council",
    "police", "a",     "agrees", "papers", "days",   "statutory,", "(vote)",   "year."};

using Items = std::vector<Blocks>;

std::ptrdiff_t offset(std::size_t i) { return static_cast<std::ptrdiff_t>(i); }

template <class List>
std::vector<List*> all_lists(Blocks& document) {
  std::vector<List*> result;
  if constexpr (std::is_same_v<List, Blocks>)
    walk(document, {[&](Blocks& list) { result.push_back(&list); }, {}});
  else
    walk(document, {{}, [&](Inlines& list) { result.push_back(&list); }});
  std::erase_if(result, [](const List* list) { return list->empty(); });
  return result;
}

template <class Node>
std::vector<Node*> all_nodes(Blocks& document) {
  std::vector<Node*> result;
  walk(document, {[&](Blocks& list) {
                    for (Block& block : list)
                      if (Node* node = get_if<Node>(block)) result.push_back(node);
                  },
                  {}});
  return result;
}

Inlines* text_of(Block& block) {
  if (Plain* plain = get_if<Plain>(block)) return &plain->content;
  if (Para* para = get_if<Para>(block)) return &para->content;
  return nullptr;
}

}  // namespace

std::string RandomEdits::word() { return kWords[below(kWords.size())]; }

Inlines RandomEdits::sentence() {
  std::string text = "The " + word();
  for (std::size_t n = below(8); n > 0; --n) text += " " + word();
  return inlines_from_text(text + ".");
}

std::string RandomEdits::edit(Blocks& document) {
  for (int tries = 0; tries < 20; ++tries) {
    const std::size_t which = below(10);
    if (which < 4 && edit_words(document)) return "words";
    if ((which == 4 || which == 5) && edit_blocks(document)) return "blocks";
    if (which == 6 && edit_heading(document)) return "heading";
    if (which == 7 && edit_list(document)) return "list";
    if (which == 8 && edit_table(document)) return "table";
    if (which == 9 && edit_division(document)) return "division";
  }
  return "nothing";
}

bool RandomEdits::edit_words(Blocks& document) {
  const auto texts = all_lists<Inlines>(document);
  if (texts.empty()) return false;
  change_words(*texts[below(texts.size())]);
  return true;
}

void RandomEdits::change_words(Inlines& text) {
  const std::size_t at = below(text.size());
  Inlines more = sentence();
  switch (below(7)) {
    case 0:
      text[at] = {Str{word()}, {}};
      return;
    case 1:
      text.insert(text.begin() + offset(at), {Inline{Str{word()}, {}}, Inline{Space{}, {}}});
      return;
    case 2:
      if (text.size() > 1) text.erase(text.begin() + offset(at));
      return;
    case 3:
      text[at] = {Strong{{text[at]}}, {}};
      return;
    case 4:  // a part moves
      std::rotate(text.begin(), text.begin() + offset(at), text.end());
      return;
    case 5:
      text.push_back({Space{}, {}});
      text.insert(text.end(), more.begin(), more.end());
      return;
    default:
      text.push_back({Footnote{{{Para{more}, {}}}}, {}});
  }
}

bool RandomEdits::edit_blocks(Blocks& document) {
  auto lists = all_lists<Blocks>(document);
  if (lists.empty()) return false;
  change_blocks(chance(50) ? document : *lists[below(lists.size())]);
  return true;
}

void RandomEdits::change_blocks(Blocks& list) {
  if (list.empty()) return;
  const std::size_t at = below(list.size());
  Inlines* text = text_of(list[at]);
  switch (below(5)) {
    case 0:
      list.insert(list.begin() + offset(at), {Para{sentence()}, {}});
      return;
    case 1:
      if (list.size() > 1) list.erase(list.begin() + offset(at));
      return;
    case 2:
      std::swap(list[at], list[below(list.size())]);
      return;
    case 3:  // a paragraph in two
      if (text && text->size() > 2) {
        const auto middle = text->begin() + offset(text->size() / 2);
        Inlines rest(middle, text->end());
        text->erase(middle, text->end());
        list.insert(list.begin() + offset(at + 1), {Para{rest}, {}});
      }
      return;
    default:  // two in one
      if (text && at + 1 < list.size() && text_of(list[at + 1])) {
        const Inlines rest = *text_of(list[at + 1]);
        text->push_back({Space{}, {}});
        text->insert(text->end(), rest.begin(), rest.end());
        list.erase(list.begin() + offset(at + 1));
      }
  }
}

bool RandomEdits::edit_heading(Blocks& document) {
  const auto headings = all_nodes<Header>(document);
  if (headings.empty()) return false;
  Header& heading = *headings[below(headings.size())];
  switch (below(4)) {
    case 0:
      heading.content = sentence();
      break;
    case 1:
      heading.level = heading.level == 1 ? 2 : 1;
      break;
    case 2:
      heading.attr.id =
          heading.attr.id.empty() || chance(70) ? "new-" + std::to_string(random_() % 1000000) : "";
      break;
    default:
      if (!heading.attr.has_class("unnumbered"))
        heading.attr.add_class("unnumbered");
      else
        heading.attr.classes.clear();
  }
  return true;
}

bool RandomEdits::edit_list(Blocks& document) {
  std::vector<Items*> lists;
  for (BulletList* list : all_nodes<BulletList>(document)) lists.push_back(&list->items);
  for (OrderedList* list : all_nodes<OrderedList>(document)) lists.push_back(&list->items);
  std::erase_if(lists, [](const Items* items) { return items->empty(); });
  if (lists.empty()) return false;
  change_items(*lists[below(lists.size())]);
  return true;
}

void RandomEdits::change_items(Items& items) {
  const std::size_t at = below(items.size());
  switch (below(5)) {
    case 0:
      items.insert(items.begin() + offset(at), Blocks{{Plain{sentence()}, {}}});
      return;
    case 1:
      if (items.size() > 1) items.erase(items.begin() + offset(at));
      return;
    case 2:
      std::swap(items[at], items[below(items.size())]);
      return;
    case 3:  // with a list in it
      items[at].push_back({BulletList{{{{Plain{sentence()}, {}}}, {{Plain{sentence()}, {}}}}}, {}});
      return;
    default:  // apart
      for (Blocks& item : items)
        for (Block& block : item)
          if (Plain* plain = get_if<Plain>(block)) block.node = Para{Inlines(plain->content)};
  }
}

bool RandomEdits::edit_table(Blocks& document) {
  const auto tables = all_nodes<Table>(document);
  if (tables.empty()) return false;
  Table& table = *tables[below(tables.size())];
  if (chance(20))
    change_columns(table);
  else
    change_rows(table);
  return true;
}

void RandomEdits::change_columns(Table& table) {
  table.columns.push_back({});
  for_each_row_list(table, [&](std::vector<Row>& rows) {
    for (Row& row : rows) {
      row.cells.emplace_back();
      row.cells.back().content = {{Plain{sentence()}, {}}};
    }
  });
}

void RandomEdits::change_rows(Table& table) {
  std::vector<Row>& rows = table.bodies.empty() ? table.head : table.bodies.front().rows;
  if (rows.empty()) return;
  const std::size_t at = below(rows.size());
  Row copy = rows[at];
  Blocks& cell =
      rows[at].cells.empty() ? table.caption : rows[at].cells[below(rows[at].cells.size())].content;
  switch (below(5)) {
    case 0:
      for (Cell& one : copy.cells) one.content = {{Plain{sentence()}, {}}};
      rows.insert(rows.begin() + offset(at), std::move(copy));
      return;
    case 1:
      if (rows.size() > 1) rows.erase(rows.begin() + offset(at));
      return;
    case 2:
      std::swap(rows[at], rows[below(rows.size())]);
      return;
    case 3:
      cell = {{Plain{sentence()}, {}}};
      return;
    default:
      cell.clear();
  }
}

bool RandomEdits::edit_division(Blocks& document) {
  auto lists = all_lists<Blocks>(document);
  if (lists.empty()) return false;
  Blocks& list = *lists[below(lists.size())];
  const std::size_t at = below(list.size());
  if (Div* div = get_if<Div>(list[at])) {
    if (chance(30)) {
      div->attr.classes = {"box"};
    } else {
      const Blocks content = div->content;
      list.erase(list.begin() + offset(at));
      list.insert(list.begin() + offset(at), content.begin(), content.end());
    }
    return true;
  }
  Block inner = list[at];
  Attr attr = {"", {"note"}, {}};
  if (chance(50)) attr = {"new-" + std::to_string(random_() % 1000000), {}, {}};
  list[at] = {Div{std::move(attr), {std::move(inner)}}, {}};
  return true;
}

// --- documents

std::string RandomDocument::word() { return kWords[below(kWords.size())]; }

Attr RandomDocument::attr() {
  Attr result;
  if (chance(40)) result.id = "id-" + std::to_string(++ids_);
  if (chance(20)) result.classes = {"note"};
  if (chance(30)) result.attributes = {{"number", std::to_string(ids_) + "."}, {"level", "0"}};
  return result;
}

Inline RandomDocument::inline_node() {
  ++depth_;
  const std::size_t which = depth_ > 3 ? 0 : below(30);
  Inline result{Str{word()}, {}};
  if (which == 1) result.node = Emph{text()};
  if (which == 2) result.node = Strong{text()};
  if (which == 3) result.node = Code{attr(), word()};
  if (which == 4) result.node = Link{{}, text(), {"https://example.org/" + word(), ""}};
  if (which == 5) result.node = Image{attr(), text(), {word() + ".png", ""}};
  if (which == 6) result.node = Footnote{blocks(2)};
  if (which == 7) result.node = Span{attr(), text()};
  if (which == 8) result.node = Strikeout{text()};
  if (which == 9) result.node = LineBreak{};
  if (which == 10)
    result.node = Link{{"", {"reference"}, {}},
                       inlines_from_text("paragraph\u00a0" + std::to_string(below(9))),
                       {"#id-1", ""}};
  --depth_;
  return result;
}

Inlines RandomDocument::text() {
  Inlines result;
  for (std::size_t n = 1 + below(9); n > 0; --n) {
    if (!result.empty() && !chance(5)) {
      if (chance(15))
        result.push_back({SoftBreak{}, {}});
      else
        result.push_back({Space{}, {}});
    }
    result.push_back(inline_node());
  }
  return result;
}

std::vector<Blocks> RandomDocument::items() {
  std::vector<Blocks> result;
  for (std::size_t n = 1 + below(4); n > 0; --n) {
    Blocks item = {{Plain{text()}, {}}};
    if (chance(15)) item = blocks(2);
    if (chance(3)) item.clear();
    if (chance(20))
      item = {{Div{{"", {"numbered"}, {{"number", "(" + std::to_string(n) + ")"}}}, item}, {}}};
    result.push_back(std::move(item));
  }
  return result;
}

Block RandomDocument::table() {
  Table result;
  result.attr = attr();
  result.columns.resize(1 + below(3));
  if (chance(40)) result.caption = {{Plain{text()}, {}}};
  const auto row = [&] {
    Row made;
    for (std::size_t i = 0; i < result.columns.size(); ++i) {
      made.cells.emplace_back();
      if (!chance(10)) made.cells.back().content = {{Plain{text()}, {}}};
    }
    return made;
  };
  result.head = {row()};
  result.bodies.emplace_back();
  for (std::size_t n = 1 + below(4); n > 0; --n) result.bodies.front().rows.push_back(row());
  if (chance(20)) result.foot = {row()};
  if (chance(5)) result.head.front().cells.front().col_span = 2;
  return {std::move(result), {}};
}

Block RandomDocument::block() {
  ++depth_;
  const std::size_t which = depth_ > 4 ? 0 : below(20);
  Block result{Para{text()}, {}};
  if (which == 1 || which == 2)
    result.node = Header{1 + static_cast<int>(below(2)), attr(), text()};
  if (which == 3) result.node = CodeBlock{attr(), word() + "\n" + word()};
  if (which == 4) result.node = BlockQuote{blocks(3)};
  if (which == 5 || which == 6) result.node = BulletList{items()};
  if (which == 7) result.node = OrderedList{{static_cast<int>(below(3)), {}, {}}, items()};
  if (which == 8) result.node = DefinitionList{{{text(), items()}, {text(), items()}}};
  if (which == 9) result.node = HorizontalRule{};
  if (which == 10) result = table();
  if (which == 11) result.node = Div{attr(), blocks(3)};
  if (which == 12 || which == 13)
    result.node = Div{{"", {"numbered"}, {{"number", "1." + std::to_string(below(9))}}},
                      {{Para{text()}, {}}}};
  --depth_;
  return result;
}

Blocks RandomDocument::blocks(std::size_t most) {
  Blocks result;
  for (std::size_t n = 1 + below(most); n > 0; --n) result.push_back(block());
  return result;
}

Blocks RandomDocument::document() { return blocks(10); }

}  // namespace remit::test
