#include "render/docx/cell_ruler.h"

#include <algorithm>
#include <utility>

#include "base/overloaded.h"
#include "base/utf8.h"
#include "render/docx/lists.h"
#include "render/docx/paragraph_styles.h"
#include "render/docx/styles.h"

namespace remit {
namespace {

constexpr double kTwipsPerPoint = 20;
constexpr const char* kPlainStyle = "BodyText";
constexpr const char* kQuotationStyle = "BlockText";
constexpr const char* kMeaningStyle = "Definition";
// A note's number is printed raised and smaller, and seldom has more than two digits.
constexpr double kNoteSize = 0.7;

bool is_space(char32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == 0x200B; }

// Near enough for the rule of hyphens: everything that is neither sign, digit nor punctuation.
bool is_letter(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         (c >= 0xC0 && c != 0xD7 && c != 0xF7 && (c < 0x2000 || c > 0x2BFF));
}

// Hyphen, and the dashes that print no figures.
bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2013 || c == 0x2014; }

// Of scripts that are written without spaces: those of South East Asia, Chinese and Japanese, and
// Korean, whose lines break within words.
bool breaks_anywhere(char32_t c) {
  return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) ||
         (c >= 0x1780 && c <= 0x17FF) || (c >= 0x2E80 && c <= 0xD7FF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFFEF) || c >= 0x20000;
}

// One paragraph, a character after the other.
class LineMeter {
 public:
  void add(char32_t c, double width) {
    if (is_space(c)) {
      end_joined();
      line_ += width;
      return;
    }
    const bool after_hyphen = is_hyphen(last_) && last_but_one_ != 0 && is_letter(c);
    if (after_hyphen || breaks_anywhere(c) || breaks_anywhere(last_)) end_word();
    utf8::append(joined_, c);
    add_width(width);
    last_but_one_ = last_;
    last_ = c;
  }

  // What is no character, but belongs to the word.
  void add_width(double width) {
    word_ += width;
    line_ += width;
  }

  void end_word() {
    has_widest_ = has_widest_ || word_ > widest_;
    widest_ = std::max(widest_, word_);
    word_ = 0;
    last_ = last_but_one_ = 0;
  }

  void end_joined() {
    end_word();
    if (std::exchange(has_widest_, false)) widest_text_ = joined_;
    joined_.clear();
  }

  void end_line() {
    end_joined();
    longest_ = std::max(longest_, line_);
    line_ = 0;
  }

  CellRoom room() {
    end_line();
    return {widest_, longest_, longest_, widest_text_};
  }

 private:
  std::string joined_;  // words that hyphens join
  std::string widest_text_;
  bool has_widest_ = false;  // one of them is the widest
  double word_ = 0, line_ = 0;
  double widest_ = 0, longest_ = 0;
  char32_t last_ = 0, last_but_one_ = 0;
};

using Letters = CellRuler::Letters;

void add_text(LineMeter& meter, std::string_view text, const Face& face, double size) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    meter.add(c, size * face.advance(c));
  }
}

void add_inlines(LineMeter& meter, const Inlines& inlines, const Letters& letters, bool bold) {
  const Face& face = bold ? letters.bold : letters.regular;
  const auto inside = [&](const auto& node) { add_inlines(meter, node.content, letters, bold); };
  for (const Inline& node : inlines)
    visit_node(
        Overloaded{[&](const Str& n) { add_text(meter, n.text, face, letters.size); },
                   [&](const Space&) { add_text(meter, " ", face, letters.size); },
                   [&](const SoftBreak&) { add_text(meter, " ", face, letters.size); },
                   [&](const LineBreak&) { meter.end_line(); },
                   [&](const Strong& n) { add_inlines(meter, n.content, letters, true); },
                   [&](const Code& n) { add_text(meter, n.text, letters.code, letters.code_size); },
                   [&](const Image&) { meter.end_joined(); },
                   [&](const Footnote&) {
                     meter.add_width(2 * kNoteSize * letters.size * face.advance('0'));
                   },
                   inside},
        node);
}

// All paragraphs of a cell.
class CellMeter {
 public:
  explicit CellMeter(const std::map<std::string, Letters>& styles) : styles_(styles) {}

  CellRoom room() const { return room_; }

  void add(const Blocks& blocks, const std::string& style, int indent) {
    for (const Block& block : blocks) add(block, style, indent);
  }

 private:
  void add(const Block& block, const std::string& style, int indent) {
    const auto list = [&](const auto& items) {
      for (const Blocks& item : items) add(item, style, indent + kListStep);
    };
    const auto table = [&](const std::vector<Row>& rows) {
      for (const Row& row : rows)
        for (const Cell& cell : row.cells) add(cell.content, style, indent);
    };
    visit_node(Overloaded{[&](const Plain& n) { add_paragraph(n.content, style, indent); },
                          [&](const Para& n) { add_paragraph(n.content, style, indent); },
                          [&](const Header& n) { add_paragraph(n.content, style, indent); },
                          [&](const CodeBlock& n) {
                            const Inline code{Code{{}, n.text}, block.place};
                            add_paragraph({code}, kPlainStyle, indent);
                          },
                          [&](const BlockQuote& n) { add(n.content, kQuotationStyle, indent); },
                          [&](const BulletList& n) { list(n.items); },
                          [&](const OrderedList& n) { list(n.items); },
                          [&](const DefinitionList& n) {
                            for (const auto& [term, meanings] : n.items) {
                              add_paragraph(term, "DefinitionTerm", indent);
                              for (const Blocks& meaning : meanings)
                                add(meaning, kMeaningStyle, indent);
                            }
                          },
                          [](const HorizontalRule&) {},
                          [&](const Table& n) {
                            table(n.head);
                            for (const TableBody& body : n.bodies) {
                              table(body.head);
                              table(body.rows);
                            }
                            table(n.foot);
                          },
                          [&](const Div& n) {
                            const std::string own = n.attr.get("custom-style");
                            add(n.content, own.empty() ? style : own, indent);
                          }},
               block);
  }

  void add_paragraph(const Inlines& content, const std::string& style, int indent) {
    const auto found = styles_.find(style);
    const Letters& letters = found == styles_.end() ? styles_.at(kPlainStyle) : found->second;
    LineMeter meter;
    add_inlines(meter, content, letters, letters.is_bold);
    const CellRoom own = meter.room();
    const double beside = indent + letters.indent;
    if (own.word + beside > room_.word) {
      room_.word = own.word + beside;
      room_.widest = own.widest;
    }
    room_.line = std::max(room_.line, own.line + beside);
    room_.text += own.line;
  }

  const std::map<std::string, Letters>& styles_;
  CellRoom room_;
};

}  // namespace

CellRuler::CellRuler(const DocxStyle& style) {
  const PageStyle& page = style.page;
  for (const ParagraphStyle& of : document_styles(style)) {
    const std::string& font = of.heading_font ? page.heading_font : page.font;
    const Letters letters{.regular = Face(font, false),
                          .bold = Face(font, true),
                          .code = Face(kCodeFont, of.bold),
                          .is_bold = of.bold,
                          .size = kTwipsPerPoint * (page.size_pt + of.larger),
                          .code_size = kTwipsPerPoint * code_size(page),
                          .indent = 2 * of.indent};
    styles_.emplace(of.name, letters);
    styles_.emplace(of.id, letters);
  }
}

CellRoom CellRuler::measure(const Blocks& content) const {
  CellMeter meter(styles_);
  meter.add(content, kPlainStyle, 0);
  return meter.room();
}

}  // namespace remit
