#include "document/reading_text.h"

#include "base/format.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace remit {
namespace {

constexpr std::size_t kWidth = 100;

class Reader {
 public:
  std::vector<std::string> read(const Blocks& list) {
    blocks(list, "");
    return std::move(parts_);
  }

 private:
  // --- blocks; `mark` stands before the first part that they give

  void blocks(const Blocks& list, std::string mark) {
    for (const Block& block : list) {
      visit_node([&](const auto& n) { this->node(n, mark); }, block);
      mark.clear();
    }
  }

  void part(const std::string& mark, const std::string& text) {
    const std::string line = collapse(mark + " " + text);
    if (!line.empty()) parts_.push_back(line);
    if (in_cell_) return;
    std::vector<const Blocks*> notes = std::move(notes_);
    notes_.clear();
    for (const Blocks* note : notes) blocks(*note, format("[{}]", ++notes_told_));
  }

  void node(const Plain& n, const std::string& mark) { part(mark, text(n.content)); }
  void node(const Para& n, const std::string& mark) { part(mark, text(n.content)); }
  void node(const CodeBlock& n, const std::string& mark) { part(mark, n.text); }
  void node(const HorizontalRule&, const std::string&) {}
  void node(const BlockQuote& n, const std::string& mark) { blocks(n.content, mark); }

  void node(const Header& n, const std::string& mark) {
    const std::string signs(static_cast<std::size_t>(n.level), '#');
    part(mark + " " + signs + " " + n.attr.get("number"), text(n.content));
  }

  void node(const Div& n, const std::string& mark) {
    if (n.attr.has_class("revision")) return;
    blocks(n.content, collapse(mark + " " + n.attr.get("number")));
  }

  // What stands before the marks of a list's items: a hyphen for each list around it.
  std::string begin_list(const std::string& mark) {
    std::string result = mark.empty() ? "" : mark + " ";
    for (int i = 0; i < lists_; ++i) result += "- ";
    ++lists_;
    return result;
  }

  void node(const BulletList& n, const std::string& mark) {
    const std::string outer = begin_list(mark);
    for (const Blocks& item : n.items) blocks(item, outer + "-");
    --lists_;
  }

  void node(const OrderedList& n, const std::string& mark) {
    const std::string outer = begin_list(mark);
    int number = n.list.start;
    for (const Blocks& item : n.items) {
      const Div* div = item.empty() ? nullptr : get_if<Div>(item.front());
      const bool numbered = div && !div->attr.get("number").empty();
      blocks(item, numbered ? outer : format("{}{}.", outer, number));
      ++number;
    }
    --lists_;
  }

  void node(const DefinitionList& n, const std::string& mark) {
    for (const auto& [term, definitions] : n.items) {
      part(mark, text(term) + ":");
      for (const Blocks& definition : definitions) blocks(definition, "");
    }
  }

  void node(const Table& n, const std::string& mark) {
    blocks(n.caption, mark);
    rows(n.head);
    for (const TableBody& body : n.bodies) {
      rows(body.head);
      rows(body.rows);
    }
    rows(n.foot);
  }

  void rows(const std::vector<Row>& list) {
    for (const Row& row : list) {
      std::string line = "|";
      for (const Cell& cell : row.cells) line += " " + cell_text(cell.content) + " |";
      part("", line);
    }
  }

  // Several parts in one line; a cell's notes come behind the row.
  std::string cell_text(const Blocks& content) {
    Reader inside;
    inside.in_cell_ = true;
    inside.notes_seen_ = notes_seen_;
    const std::string result = join(inside.read(content), " ");
    notes_seen_ = inside.notes_seen_;
    notes_.insert(notes_.end(), inside.notes_.begin(), inside.notes_.end());
    return result;
  }

  // --- inlines

  std::string text(const Inlines& list) {
    std::string result;
    for (const Inline& node : list)
      visit_node([&](const auto& n) { result += this->words(n); }, node);
    return result;
  }

  static std::string words(const Str& n) { return n.text; }
  static std::string words(const Space&) { return " "; }
  static std::string words(const SoftBreak&) { return " "; }
  static std::string words(const LineBreak&) { return " "; }
  static std::string words(const Code& n) { return n.text; }

  std::string words(const Link& n) {
    const std::string inner = text(n.content);
    if (n.target.url.starts_with('#')) return inner;
    return format("{} <{}>", inner, n.target.url);
  }
  std::string words(const Image& n) { return format("[Picture: {}]", text(n.content)); }
  std::string words(const Strikeout& n) { return format("~~{}~~", text(n.content)); }
  std::string words(const Footnote& n) {
    notes_.push_back(&n.content);
    return format("[{}]", ++notes_seen_);
  }
  template <class Node>
  std::string words(const Node& n) {
    return text(n.content);
  }

  std::vector<std::string> parts_;
  std::vector<const Blocks*> notes_;  // referred to by the part that is being read
  int notes_seen_ = 0;
  int notes_told_ = 0;
  bool in_cell_ = false;
  int lists_ = 0;
};

std::string wrapped(const std::string& part) {
  std::string result;
  std::size_t length = 0;
  for (const std::string_view word : split(part, ' ')) {
    const std::size_t size = utf8::length(word);
    if (!result.empty()) {
      const bool fits = length + 1 + size <= kWidth;
      result += fits ? " " : "\n  ";
      length = fits ? length + 1 : 2;
    }
    result += word;
    length += size;
  }
  return result + "\n";
}

// Rows of a table and short items stand close together.
bool stand_together(const std::string& a, const std::string& b) {
  return (a[0] == '|' && b[0] == '|') || (a[0] == '-' && b[0] == '-');
}

}  // namespace

std::vector<std::string> reading_parts(const Blocks& blocks) { return Reader().read(blocks); }

std::string reading_text(const std::vector<std::string>& parts) {
  std::string result;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0 && !stand_together(parts[i - 1], parts[i])) result += '\n';
    result += wrapped(parts[i]);
  }
  return result;
}

std::vector<std::string> read_reading_text(std::string_view text) {
  std::vector<std::string> parts;
  for (const std::string_view line : split(text, '\n')) {
    if (trim(line).empty()) continue;
    if (line.starts_with("  ") && !parts.empty())
      parts.back() += " " + std::string(trim(line));
    else
      parts.emplace_back(trim(line));
  }
  return parts;
}

}  // namespace remit
