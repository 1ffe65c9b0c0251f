#include "document/print.h"

#include "base/format.h"
#include "base/overloaded.h"

namespace remit {
namespace {

std::string print_attr(const Attr& attr) {
  if (attr.empty()) return {};
  std::string inner;
  auto add = [&](const std::string& part) { inner += (inner.empty() ? "" : " ") + part; };
  if (!attr.id.empty()) add("#" + attr.id);
  for (const std::string& name : attr.classes) add("." + name);
  for (const auto& [key, value] : attr.attributes) add(format("{}=\"{}\"", key, value));
  return " {" + inner + "}";
}

class Printer {
 public:
  explicit Printer(bool places) : places_(places) {}

  void blocks(const Blocks& list, int depth) {
    for (const Block& block : list) this->block(block, depth);
  }
  std::string take() { return std::move(out_); }

 private:
  void line(int depth, const std::string& text, const Place& place_of_text) {
    const Place place = places_ ? as_written(place_of_text) : Place();
    out_ += std::string(static_cast<std::size_t>(depth) * 2, ' ') + text;
    if (places_ && place.source && !place.is_whole_file()) {
      const LineColumn at = place.source->position(place.begin);
      const std::string file = place.source == last_source_ ? "" : place.source->path() + ":";
      out_ += format(" @{}{}:{}", file, at.line, at.column);
      last_source_ = place.source;
    }
    out_ += '\n';
  }

  void items(const std::vector<Blocks>& list, int depth, const Place& place) {
    for (const Blocks& item : list) {
      line(depth, "Item", item.empty() ? place : item.front().place);
      blocks(item, depth + 1);
    }
  }

  void rows(std::string_view kind, const std::vector<Row>& list, int depth) {
    for (const Row& row : list) {
      line(depth, std::string(kind), {});
      for (const Cell& cell : row.cells) {
        line(depth + 1, "Cell" + print_attr(cell.attr), cell.place);
        blocks(cell.content, depth + 2);
      }
    }
  }

  void block(const Block& b, int depth) {
    auto text = [](const Inlines& content) { return format(" \"{}\"", print_inlines(content)); };
    visit_node(
        Overloaded{
            [&](const Plain& n) { line(depth, "Plain" + text(n.content), b.place); },
            [&](const Para& n) { line(depth, "Para" + text(n.content), b.place); },
            [&](const Header& n) {
              line(depth, format("Header {}{}{}", n.level, print_attr(n.attr), text(n.content)),
                   b.place);
            },
            [&](const CodeBlock& n) {
              line(depth, format("CodeBlock{} \"{}\"", print_attr(n.attr), n.text), b.place);
            },
            [&](const BlockQuote& n) {
              line(depth, "BlockQuote", b.place);
              blocks(n.content, depth + 1);
            },
            [&](const BulletList& n) {
              line(depth, "BulletList", b.place);
              items(n.items, depth + 1, b.place);
            },
            [&](const OrderedList& n) {
              line(depth, format("OrderedList from {}", n.list.start), b.place);
              items(n.items, depth + 1, b.place);
            },
            [&](const DefinitionList& n) {
              line(depth, "DefinitionList", b.place);
              for (const auto& [term, definitions] : n.items) {
                line(depth + 1, "Term" + text(term), b.place);
                for (const Blocks& d : definitions) blocks(d, depth + 2);
              }
            },
            [&](const HorizontalRule&) { line(depth, "HorizontalRule", b.place); },
            [&](const Table& n) {
              line(depth, "Table" + print_attr(n.attr), b.place);
              if (!n.caption.empty()) {
                line(depth + 1, "Caption", b.place);
                blocks(n.caption, depth + 2);
              }
              rows("Head", n.head, depth + 1);
              for (const TableBody& body : n.bodies) {
                rows("Head", body.head, depth + 1);
                rows(body.row_head_columns ? format("Row with {} header", body.row_head_columns)
                                           : "Row",
                     body.rows, depth + 1);
              }
              rows("Foot", n.foot, depth + 1);
            },
            [&](const Div& n) {
              line(depth, "Div" + print_attr(n.attr), b.place);
              blocks(n.content, depth + 1);
            }},
        b);
  }

  const bool places_;
  const Source* last_source_ = nullptr;  // of the place printed last
  std::string out_;
};

}  // namespace

std::string print_inlines(const Inlines& inlines) {
  std::string out;
  auto nested = [&](const std::string& kind, const Inlines& content) {
    out +=
        content.empty() ? format("[{}]", kind) : format("[{}: {}]", kind, print_inlines(content));
  };
  for (const Inline& node : inlines) {
    visit_node(
        Overloaded{
            [&](const Str& n) { out += n.text; }, [&](const Space&) { out += ' '; },
            [&](const SoftBreak&) { out += "⏎"; }, [&](const LineBreak&) { out += "[LineBreak]"; },
            [&](const Emph& n) { nested("Emph", n.content); },
            [&](const Strong& n) { nested("Strong", n.content); },
            [&](const Strikeout& n) { nested("Strikeout", n.content); },
            [&](const Code& n) { out += format("[Code: {}]", n.text); },
            [&](const Link& n) {
              nested(format("Link{} {}", print_attr(n.attr), n.target.url), n.content);
            },
            [&](const Image& n) {
              nested(format("Image{} {}", print_attr(n.attr), n.target.url), n.content);
            },
            [&](const Footnote& n) { out += format("[Footnote: {}]", plain_text(n.content)); },
            [&](const Span& n) { nested("Span" + print_attr(n.attr), n.content); }},
        node);
  }
  return out;
}

std::string print_tree(const Blocks& blocks, bool places) {
  Printer printer(places);
  printer.blocks(blocks, 0);
  return printer.take();
}

}  // namespace remit
