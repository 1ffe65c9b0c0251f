// What to know about Pandoc 2.17:
// - It makes w:ins or w:del only of a Span of class "insertion" or "deletion".
// - It drops a paragraph without words. Where a paragraph has to arrive, it gets an empty Str.
// - It writes a rule without words, so nothing in the rule can carry a change: a paragraph before
//   it does.
//
// And about Word: the bullet or number of an item belongs to its first paragraph alone.
#include "render/docx/changes.h"

#include <algorithm>
#include <utility>

#include "render/docx/change_instructions.h"
#include "render/part_pictures.h"

namespace remit {
namespace {

Inline marked(Inlines words, Change change, const ChangeInstruction& instruction) {
  const Place place = words.empty() ? Place{} : words.front().place;
  Span span;
  span.attr.add_class(name_of(change));
  span.attr.set("author", write_instruction(instruction));
  span.content = std::move(words);
  return {std::move(span), place};
}

Inlines no_words() { return {Inline{Str{""}, {}}}; }

// Whether the first paragraph of an item came or went, and the rest did not.
bool begins_anew(const Blocks& item) {
  if (item.empty() || is_inserted(item) || is_deleted(item)) return false;
  const Div* division = get_if<Div>(item.front());
  return change_of(item.front()) != Change::none || (division && begins_anew(division->content));
}

// An item whose first paragraph changed is replaced as a whole, and its bullet or number with it.
std::vector<Blocks> part_items(std::vector<Blocks> items) {
  std::vector<Blocks> out;
  for (Blocks& item : items) {
    if (!begins_anew(item)) {
      out.push_back(std::move(item));
      continue;
    }
    for (Block block : {deleted(reject_all(item)), inserted(accept_all(item))})
      out.push_back({std::move(block)});
  }
  return out;
}

// The words of a division that holds one paragraph and nothing else, or null.
Inlines* only_words(Block& block) {
  Div* division = get_if<Div>(block);
  if (!division || division->content.size() != 1) return nullptr;
  if (Para* para = get_if<Para>(division->content.front())) return &para->content;
  Plain* plain = get_if<Plain>(division->content.front());
  return plain ? &plain->content : nullptr;
}

class ChangeMarker {
 public:
  Blocks blocks(Blocks list);

 private:
  // While what was changed as a whole is marked.
  struct Whole {
    Change change = Change::none;
    InstructionKind kind = InstructionKind::paragraph;
  };

  void add(Blocks& out, Block block);
  void each(std::vector<Blocks>& items);
  void table(Table& table);
  void rows(std::vector<Row>& list);
  void cell(Blocks& content);
  void term(Inlines& words);
  void words(Inlines& list);
  void words_inside(Inline& node);
  void note(Footnote& note);
  Blocks inside(Whole whole, Blocks list);

  Whole whole_;
};

Blocks ChangeMarker::inside(Whole whole, Blocks list) {
  const Whole outer = std::exchange(whole_, whole);
  Blocks result = blocks(std::move(list));
  whole_ = outer;
  return result;
}

Blocks ChangeMarker::blocks(Blocks list) {
  Blocks out;
  for (Block& block : list) {
    const Change change = whole_.change == Change::none ? change_of(block) : Change::none;
    if (change == Change::none) {
      add(out, std::move(block));
      continue;
    }
    Blocks content =
        inside({change, InstructionKind::paragraph}, std::move(get_if<Div>(block)->content));
    std::move(content.begin(), content.end(), std::back_inserter(out));
  }
  return out;
}

void ChangeMarker::each(std::vector<Blocks>& items) {
  if (whole_.change == Change::none) items = part_items(std::move(items));
  for (Blocks& item : items) item = blocks(std::move(item));
}

void ChangeMarker::add(Blocks& out, Block block) {
  Attr* attr = attr_of(block);
  if (attr && whole_.change != Change::none && !get_if<Table>(block))
    attr->set("change", std::string(name_of(whole_.change)));
  if (Plain* plain = get_if<Plain>(block)) {
    words(plain->content);
  } else if (Para* para = get_if<Para>(block)) {
    words(para->content);
  } else if (Header* header = get_if<Header>(block)) {
    words(header->content);
  } else if (BlockQuote* quote = get_if<BlockQuote>(block)) {
    quote->content = blocks(std::move(quote->content));
  } else if (BulletList* bullets = get_if<BulletList>(block)) {
    each(bullets->items);
  } else if (OrderedList* ordered = get_if<OrderedList>(block)) {
    each(ordered->items);
  } else if (DefinitionList* definitions = get_if<DefinitionList>(block)) {
    for (auto& [name, meanings] : definitions->items) {
      term(name);
      each(meanings);
    }
  } else if (Table* t = get_if<Table>(block)) {
    table(*t);
  } else if (Div* division = get_if<Div>(block)) {
    division->content = blocks(std::move(division->content));
  } else if (get_if<HorizontalRule>(block) && whole_.change != Change::none) {
    out.push_back({Para{{marked(no_words(), whole_.change, {InstructionKind::next_paragraph})}},
                   block.place});
  }
  out.push_back(std::move(block));
}

void ChangeMarker::table(Table& table) {
  table.caption = blocks(std::move(table.caption));
  rows(table.head);
  for (TableBody& body : table.bodies) {
    rows(body.head);
    rows(body.rows);
  }
  rows(table.foot);
}

void ChangeMarker::rows(std::vector<Row>& list) {
  const Whole outer = whole_;
  for (Row& row : list) {
    if (outer.change == Change::none) whole_.change = change_of(row.attr);
    whole_.kind = InstructionKind::row;
    for (Cell& each_cell : row.cells) cell(each_cell.content);
    whole_ = outer;
  }
}

void ChangeMarker::cell(Blocks& content) {
  if (whole_.change != Change::none) {
    if (content.empty()) content = {Block{Plain{no_words()}, {}}};
    content = blocks(std::move(content));
    return;
  }
  const bool replaced = content.size() == 2 && change_of(content[0]) == Change::deletion &&
                        change_of(content[1]) == Change::insertion;
  Inlines* before = replaced ? only_words(content[0]) : nullptr;
  Inlines* after = replaced ? only_words(content[1]) : nullptr;
  if (before && after) {
    Plain both;
    both.content.push_back(marked(std::move(*before), Change::deletion, {InstructionKind::words}));
    both.content.push_back(marked(std::move(*after), Change::insertion, {InstructionKind::words}));
    content = {Block{std::move(both), content[0].place}};
  }
  content = blocks(std::move(content));
}

// A term is a whole paragraph, whose mark changes with its words.
void ChangeMarker::term(Inlines& list) {
  words(list);
  Span* span = list.size() == 1 ? get_if<Span>(list.front()) : nullptr;
  if (span && change_of(span->attr) != Change::none)
    span->attr.set("author", write_instruction({InstructionKind::paragraph}));
}

void ChangeMarker::words(Inlines& list) {
  for (Inline& node : list) words_inside(node);
  if (whole_.change == Change::none) return;
  if (list.empty() && whole_.kind == InstructionKind::row) list = no_words();
  if (list.empty()) return;  // Pandoc drops it
  Inline all = marked(std::move(list), whole_.change, {whole_.kind});
  list.clear();
  list.push_back(std::move(all));
}

void ChangeMarker::words_inside(Inline& node) {
  const auto inner = [&](Inlines& list) {
    for (Inline& each_node : list) words_inside(each_node);
  };
  if (Emph* emph = get_if<Emph>(node)) inner(emph->content);
  if (Strong* strong = get_if<Strong>(node)) inner(strong->content);
  if (Strikeout* strikeout = get_if<Strikeout>(node)) inner(strikeout->content);
  if (Link* link = get_if<Link>(node)) inner(link->content);
  if (Footnote* footnote = get_if<Footnote>(node)) note(*footnote);
  Span* span = get_if<Span>(node);
  if (!span) return;
  const Change change = change_of(span->attr);
  const Whole outer = whole_;
  if (change != Change::none) {
    span->attr = Attr{span->attr.id, {std::string(name_of(change))}, {}};
    span->attr.set("author", write_instruction({InstructionKind::words}));
    if (outer.change == Change::none) whole_ = {change, InstructionKind::words};
  }
  inner(span->content);
  whole_ = outer;
}

// A note comes and goes with its reference, so the marks of its own paragraphs are not tracked.
void ChangeMarker::note(Footnote& note) {
  note.content = inside({whole_.change, InstructionKind::words}, std::move(note.content));
}

}  // namespace

Blocks mark_changes(Blocks blocks) {
  return ChangeMarker().blocks(part_pictures(std::move(blocks)));
}

Change marked_change(const Attr& attr) { return change_named(attr.get("change")); }

Change change_of_block(const Inlines& words) {
  const Span* span = words.size() == 1 ? get_if<Span>(words.front()) : nullptr;
  const auto instruction = span ? read_instruction(span->attr.get("author")) : std::nullopt;
  return instruction && instruction->kind == InstructionKind::paragraph ? change_of(span->attr)
                                                                        : Change::none;
}

Inline former_style(const std::string& style) {
  return marked(no_words(), Change::insertion, {InstructionKind::former_style, style});
}

Inlines changed_block(Inlines words, Change change) {
  if (change == Change::none) return words;
  return {marked(std::move(words), change, {InstructionKind::paragraph})};
}

}  // namespace remit
