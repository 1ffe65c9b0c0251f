#include "document/walk.h"

#include <type_traits>

namespace remit {
namespace {

// One overload for each kind of node that holds others; `go` is called with each list in it.
template <class Go>
struct Children {
  const Go& go;

  void operator()(Plain& n) const { go(n.content); }
  void operator()(Para& n) const { go(n.content); }
  void operator()(Header& n) const { go(n.content); }
  void operator()(BlockQuote& n) const { go(n.content); }
  void operator()(Div& n) const { go(n.content); }
  void operator()(BulletList& n) const {
    for (Blocks& item : n.items) go(item);
  }
  void operator()(OrderedList& n) const {
    for (Blocks& item : n.items) go(item);
  }
  void operator()(DefinitionList& n) const {
    for (auto& [term, definitions] : n.items) {
      go(term);
      for (Blocks& definition : definitions) go(definition);
    }
  }
  void operator()(Table& n) const {
    go(n.caption);
    rows(n.head);
    for (TableBody& body : n.bodies) {
      rows(body.head);
      rows(body.rows);
    }
    rows(n.foot);
  }
  void operator()(CodeBlock&) const {}
  void operator()(HorizontalRule&) const {}

  void operator()(Emph& n) const { go(n.content); }
  void operator()(Strong& n) const { go(n.content); }
  void operator()(Strikeout& n) const { go(n.content); }
  void operator()(Link& n) const { go(n.content); }
  void operator()(Image& n) const { go(n.content); }
  void operator()(Footnote& n) const { go(n.content); }
  void operator()(Span& n) const { go(n.content); }
  void operator()(Str&) const {}
  void operator()(Space&) const {}
  void operator()(SoftBreak&) const {}
  void operator()(LineBreak&) const {}
  void operator()(Code&) const {}

 private:
  void rows(std::vector<Row>& list) const {
    for (Row& row : list)
      for (Cell& cell : row.cells) go(cell.content);
  }
};

template <class List>
void walk_list(List& list, const std::function<void(List&)>& pass, const Walker& walker) {
  if (pass) pass(list);
  const auto go = [&](auto& inner) { walk(inner, walker); };
  for (auto& item : list) visit_node(Children<decltype(go)>{go}, item);
}

// Visits the nodes of one kind, each before what is inside it. Nothing is changed: nodes are only
// not const because `Children` serves the walk that changes them, too.
template <class Node>
void visit_each(const auto& list, const std::function<void(const Node&)>& visit) {
  const auto go = [&](auto& inner) { visit_each<Node>(inner, visit); };
  for (const auto& item : list) {
    using Item = std::decay_t<decltype(item)>;
    if constexpr (std::is_same_v<Item, Node>) visit(item);
    visit_node(Children<decltype(go)>{go}, const_cast<Item&>(item));
  }
}

}  // namespace

void walk(Blocks& blocks, const Walker& walker) { walk_list(blocks, walker.blocks, walker); }

void walk(Inlines& inlines, const Walker& walker) { walk_list(inlines, walker.inlines, walker); }

void for_each_block(std::span<const Block> blocks, const std::function<void(const Block&)>& visit) {
  visit_each(blocks, visit);
}

void for_each_inline(std::span<const Block> blocks,
                     const std::function<void(const Inline&)>& visit) {
  visit_each(blocks, visit);
}

}  // namespace remit
