// The document tree: every document, of every kind, on its way from reading to writing.
//
// It is Pandoc's AST (pandoc-types 1.22, "Text.Pandoc.Definition"), the part of it that we use,
// as plain structs, with the place in the source on each node. HTML is written from it by
// render/html/; other formats come from Pandoc, which is given it as JSON.
//
// Conventions of ours, all in terms of Pandoc's own nodes:
//
//   Div .numbered [number, level, list]  a numbered paragraph: one Para
//   Header [number, level, list]         a numbered heading; class "unnumbered" never gets one
//   Span .fact [name]                    a fact by name, until compose fills it in
//   Link with url "#id", no text         a reference, until document/references gives it text
//   Image with url "diagram:…"           a generated diagram
//   Div .note, .language [lang], …       an author's division; Span [lang]: words in a language
//
// In a redline, what document/comparison makes of two documents:
//
//   Span .insertion, Span .deletion      words that came or went, inside a block
//   Div .insertion, Div .deletion        whole blocks that came or went; where it is all that a
//                                        list's item or a definition holds, so did that
//   Row .insertion, Row .deletion        whole rows of a table
//   [was-id]                             the id of a node in a deletion, which has no other; or the
//                                        old id of one that stayed and has another or none now
//
// None of these stands inside another. Numbers are the new ones, but for those in deletions.
//
// "number" is the label as printed ("1.1"), "level" the level of the numbering scheme from 0, and
// "list" tells runs of numbers apart: "" in a document's own text, "A" in its Appendix A.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/boxed.h"
#include "base/source.h"

namespace remit {

struct Inline;
struct Block;
using Inlines = std::vector<Inline>;
using Blocks = std::vector<Block>;

struct Attr {
  std::string id;
  std::vector<std::string> classes;
  std::vector<std::pair<std::string, std::string>> attributes;

  bool has_class(std::string_view name) const;
  void add_class(std::string_view name);
  // The attribute's value, or "" without it.
  std::string get(std::string_view name) const;
  void set(std::string_view name, std::string value);
  bool empty() const { return id.empty() && classes.empty() && attributes.empty(); }
  bool operator==(const Attr&) const = default;
};

struct Target {
  std::string url;
  std::string title;
  bool operator==(const Target&) const = default;
};

// --- inlines

struct Str {
  std::string text;
  bool operator==(const Str&) const = default;
};
struct Space {
  bool operator==(const Space&) const = default;
};
struct SoftBreak {
  bool operator==(const SoftBreak&) const = default;
};
struct LineBreak {
  bool operator==(const LineBreak&) const = default;
};
struct Emph {
  Inlines content;
  bool operator==(const Emph&) const = default;
};
struct Strong {
  Inlines content;
  bool operator==(const Strong&) const = default;
};
struct Strikeout {
  Inlines content;
  bool operator==(const Strikeout&) const = default;
};
struct Code {
  Attr attr;
  std::string text;
  bool operator==(const Code&) const = default;
};
struct Link {
  Attr attr;
  Inlines content;
  Target target;
  bool operator==(const Link&) const = default;
};
struct Image {
  Attr attr;
  Inlines content;
  Target target;
  bool operator==(const Image&) const = default;
};
struct Footnote {
  Blocks content;
  bool operator==(const Footnote&) const = default;
};  // Pandoc: Note
struct Span {
  Attr attr;
  Inlines content;
  bool operator==(const Span&) const = default;
};

// Nearly all inlines are words and spaces, so the few large nodes are held apart; get_if and visit
// give them like the others. Its copies and comparisons are compiled once, in tree.cpp, and not in
// every file that holds a tree.
struct InlineNode : std::variant<Str, Space, SoftBreak, LineBreak, Emph, Strong, Strikeout,
                                 Boxed<Code>, Boxed<Link>, Boxed<Image>, Footnote, Boxed<Span>> {
  using variant::variant;
  using variant::operator=;
  InlineNode();
  InlineNode(const InlineNode&);
  InlineNode(InlineNode&&) noexcept;
  InlineNode& operator=(const InlineNode&);
  InlineNode& operator=(InlineNode&&) noexcept;
  ~InlineNode();
  bool operator==(const InlineNode&) const;
};

struct Inline {
  InlineNode node;
  Place place;
  bool operator==(const Inline&) const = default;
};

// --- blocks

enum class ListNumberStyle {
  default_style,
  decimal,
  lower_alpha,
  upper_alpha,
  lower_roman,
  upper_roman
};
enum class ListNumberDelim { default_delim, period, one_paren, two_parens };
struct ListAttributes {
  int start = 1;
  ListNumberStyle style = ListNumberStyle::default_style;
  ListNumberDelim delim = ListNumberDelim::default_delim;
  bool operator==(const ListAttributes&) const = default;
};

enum class Alignment { default_alignment, left, right, center };
struct Cell {
  Attr attr;
  Alignment alignment = Alignment::default_alignment;
  int row_span = 1;
  int col_span = 1;
  Blocks content;
  Place place;
  bool operator==(const Cell&) const = default;
};
struct Row {
  Attr attr;
  std::vector<Cell> cells;
  bool operator==(const Row&) const = default;
};
struct ColSpec {
  Alignment alignment = Alignment::default_alignment;
  std::optional<double> width;  // of the text's width, 0 to 1; none: as wide as needed
  bool operator==(const ColSpec&) const = default;
};
struct TableBody {
  Attr attr;
  int row_head_columns = 0;  // leading columns whose cells are row headers
  std::vector<Row> head;
  std::vector<Row> rows;
  bool operator==(const TableBody&) const = default;
};

struct Plain {
  Inlines content;
  bool operator==(const Plain&) const = default;
};
struct Para {
  Inlines content;
  bool operator==(const Para&) const = default;
};
struct Header {
  int level = 1;
  Attr attr;
  Inlines content;
  bool operator==(const Header&) const = default;
};
struct CodeBlock {
  Attr attr;
  std::string text;
  bool operator==(const CodeBlock&) const = default;
};
struct BlockQuote {
  Blocks content;
  bool operator==(const BlockQuote&) const = default;
};
struct BulletList {
  std::vector<Blocks> items;
  bool operator==(const BulletList&) const = default;
};
struct OrderedList {
  ListAttributes list;
  std::vector<Blocks> items;
  bool operator==(const OrderedList&) const = default;
};
struct DefinitionList {
  std::vector<std::pair<Inlines, std::vector<Blocks>>> items;
  bool operator==(const DefinitionList&) const = default;
};
struct HorizontalRule {
  bool operator==(const HorizontalRule&) const = default;
};
struct Table {
  Attr attr;
  Blocks caption;
  std::vector<ColSpec> columns;
  std::vector<Row> head;
  std::vector<TableBody> bodies;
  std::vector<Row> foot;
  bool operator==(const Table&) const = default;
};
struct Div {
  Attr attr;
  Blocks content;
  bool operator==(const Div&) const = default;
};

struct BlockNode : std::variant<Plain, Para, Header, CodeBlock, BlockQuote, BulletList, OrderedList,
                                DefinitionList, HorizontalRule, Table, Div> {
  using variant::variant;
  using variant::operator=;
  BlockNode();
  BlockNode(const BlockNode&);
  BlockNode(BlockNode&&) noexcept;
  BlockNode& operator=(const BlockNode&);
  BlockNode& operator=(BlockNode&&) noexcept;
  ~BlockNode();
  bool operator==(const BlockNode&) const;
};

struct Block {
  BlockNode node;
  Place place;
  bool operator==(const Block&) const = default;
};

// The node if it is of that kind, or null.
template <class T>
T* get_if(Inline& i) {
  constexpr bool is_boxed = std::is_same_v<T, Code> || std::is_same_v<T, Link> ||
                            std::is_same_v<T, Image> || std::is_same_v<T, Span>;
  if constexpr (is_boxed) {
    Boxed<T>* const boxed = std::get_if<Boxed<T>>(&i.node);
    return boxed ? &**boxed : nullptr;
  } else {
    return std::get_if<T>(&i.node);
  }
}
template <class T>
const T* get_if(const Inline& i) {
  return get_if<T>(const_cast<Inline&>(i));
}
template <class T>
T* get_if(Block& b) {
  return std::get_if<T>(&b.node);
}
template <class T>
const T* get_if(const Block& b) {
  return std::get_if<T>(&b.node);
}

// What the visitor gives for the node: it is called with a Str&, a Link& and so on.
template <class Visitor>
decltype(auto) visit_node(Visitor&& visitor, Inline& i) {
  return std::visit(Unboxing<Visitor>{visitor}, i.node);
}
template <class Visitor>
decltype(auto) visit_node(Visitor&& visitor, const Inline& i) {
  return std::visit(Unboxing<Visitor>{visitor}, i.node);
}
template <class Visitor>
decltype(auto) visit_node(Visitor&& visitor, Block& b) {
  return std::visit(visitor, b.node);
}
template <class Visitor>
decltype(auto) visit_node(Visitor&& visitor, const Block& b) {
  return std::visit(visitor, b.node);
}

// The Attr of a node that has one, or null.
Attr* attr_of(Inline& node);
Attr* attr_of(Block& node);
const Attr* attr_of(const Block& node);

// Words and spaces: "a b" gives Str, Space, Str. Line ends become SoftBreak.
Inlines inlines_from_text(std::string_view text, Place place = {});

// The text alone, as one would read it aloud: no markup, breaks as spaces, no footnotes.
std::string plain_text(const Inlines& inlines);
std::string plain_text(const Blocks& blocks);  // blocks separated by line ends
// Whether no cell has text. Markdown demands a first line of a table, and one that is blank is left
// out.
bool is_blank(const Row& row);
bool is_blank(const std::vector<Row>& rows);

// A document that is ready to be written.
struct Document {
  std::string title;
  std::string language = "en-GB";  // BCP 47
  std::string date;                // ISO 8601, or empty
  Blocks blocks;
};

}  // namespace remit
