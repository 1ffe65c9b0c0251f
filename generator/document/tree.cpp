#include "document/tree.h"

#include <algorithm>

#include "base/overloaded.h"

namespace remit {

InlineNode::InlineNode() = default;
InlineNode::InlineNode(const InlineNode&) = default;
InlineNode::InlineNode(InlineNode&&) noexcept = default;
InlineNode& InlineNode::operator=(const InlineNode&) = default;
InlineNode& InlineNode::operator=(InlineNode&&) noexcept = default;
InlineNode::~InlineNode() = default;
bool InlineNode::operator==(const InlineNode& other) const {
  return static_cast<const variant&>(*this) == static_cast<const variant&>(other);
}

BlockNode::BlockNode() = default;
BlockNode::BlockNode(const BlockNode&) = default;
BlockNode::BlockNode(BlockNode&&) noexcept = default;
BlockNode& BlockNode::operator=(const BlockNode&) = default;
BlockNode& BlockNode::operator=(BlockNode&&) noexcept = default;
BlockNode::~BlockNode() = default;
bool BlockNode::operator==(const BlockNode& other) const {
  return static_cast<const variant&>(*this) == static_cast<const variant&>(other);
}
namespace {

void append_text(std::string& out, const Blocks& blocks);

void append_text(std::string& out, const Inlines& inlines) {
  for (const Inline& node : inlines) {
    visit_node(
        Overloaded{[&](const Str& n) { out += n.text; }, [&](const Code& n) { out += n.text; },
                   [&](const Space&) { out += ' '; }, [&](const SoftBreak&) { out += ' '; },
                   [&](const LineBreak&) { out += ' '; }, [&](const Footnote&) {},
                   [&](const auto& n) { append_text(out, n.content); }},
        node);
  }
}

void append_line(std::string& out, const Inlines& inlines) {
  append_text(out, inlines);
  out += '\n';
}

void append_rows(std::string& out, const std::vector<Row>& rows) {
  for (const Row& row : rows)
    for (const Cell& cell : row.cells) append_text(out, cell.content);
}

void append_text(std::string& out, const Blocks& blocks) {
  for (const Block& block : blocks) {
    visit_node(Overloaded{[&](const Plain& n) { append_line(out, n.content); },
                          [&](const Para& n) { append_line(out, n.content); },
                          [&](const Header& n) { append_line(out, n.content); },
                          [&](const CodeBlock& n) { out += n.text + "\n"; },
                          [&](const BlockQuote& n) { append_text(out, n.content); },
                          [&](const Div& n) { append_text(out, n.content); },
                          [&](const HorizontalRule&) {},
                          [&](const DefinitionList& n) {
                            for (const auto& [term, definitions] : n.items) {
                              append_line(out, term);
                              for (const Blocks& d : definitions) append_text(out, d);
                            }
                          },
                          [&](const Table& n) {
                            append_text(out, n.caption);
                            append_rows(out, n.head);
                            for (const TableBody& body : n.bodies) {
                              append_rows(out, body.head);
                              append_rows(out, body.rows);
                            }
                            append_rows(out, n.foot);
                          },
                          [&](const auto& n) {
                            for (const Blocks& item : n.items) append_text(out, item);
                          }},
               block);
  }
}

}  // namespace

bool Attr::has_class(std::string_view name) const {
  return std::find(classes.begin(), classes.end(), name) != classes.end();
}

void Attr::add_class(std::string_view name) {
  if (!has_class(name)) classes.emplace_back(name);
}

std::string Attr::get(std::string_view name) const {
  for (const auto& [key, value] : attributes)
    if (key == name) return value;
  return {};
}

void Attr::set(std::string_view name, std::string value) {
  for (auto& [key, old] : attributes) {
    if (key != name) continue;
    old = std::move(value);
    return;
  }
  attributes.emplace_back(name, std::move(value));
}

Attr* attr_of(Inline& node) {
  return visit_node(
      [](auto& n) -> Attr* {
        if constexpr (requires { n.attr; }) return &n.attr;
        return nullptr;
      },
      node);
}

Attr* attr_of(Block& node) {
  return visit_node(
      [](auto& n) -> Attr* {
        if constexpr (requires { n.attr; }) return &n.attr;
        return nullptr;
      },
      node);
}

const Attr* attr_of(const Block& node) { return attr_of(const_cast<Block&>(node)); }

Inlines inlines_from_text(std::string_view text, Place place) {
  Inlines result;
  const bool placed =
      place.source && !place.is_whole_file() && place.end - place.begin == text.size();
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    Inline node;
    if (text[i] == '\n') {
      node.node = SoftBreak{};
      ++i;
    } else if (text[i] == ' ' || text[i] == '\t') {
      while (i < text.size() && (text[i] == ' ' || text[i] == '\t')) ++i;
      node.node = Space{};
    } else {
      while (i < text.size() && text[i] != ' ' && text[i] != '\t' && text[i] != '\n') ++i;
      node.node = Str{std::string(text.substr(start, i - start))};
    }
    node.place = placed ? Place{place.source, place.begin + start, place.begin + i} : place;
    result.push_back(std::move(node));
  }
  return result;
}

std::string plain_text(const Inlines& inlines) {
  std::string result;
  append_text(result, inlines);
  return result;
}

std::string plain_text(const Blocks& blocks) {
  std::string result;
  append_text(result, blocks);
  while (!result.empty() && result.back() == '\n') result.pop_back();
  return result;
}

bool is_blank(const Row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const Cell& cell) { return plain_text(cell.content).empty(); });
}

bool is_blank(const std::vector<Row>& rows) {
  return std::all_of(rows.begin(), rows.end(), [](const Row& row) { return is_blank(row); });
}

}  // namespace remit
