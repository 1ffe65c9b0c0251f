#include "text/markdown_inlines.h"

#include <cctype>

#include "base/format.h"
#include "base/utf8.h"
#include "text/markdown_escapes.h"

namespace remit {
namespace {

constexpr std::string_view kGap = "<!-- -->";

// What Markdown asks of the characters beside the signs of emphasis (CommonMark 0.29, 6.4).
enum class Side {
  space,
  sign,     // ASCII punctuation
  letter,   // ASCII letters and digits
  unknown,  // any other: what holds for both signs and letters is safe
};

Side side(char32_t c) {
  if (c == ' ' || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
      c == 0x205F || c == 0x3000)
    return Side::space;
  if (c > 0x7F) return Side::unknown;
  return std::isalnum(static_cast<int>(c)) ? Side::letter : Side::sign;
}

Side first_side(std::string_view text) {
  std::size_t i = 0;
  return text.empty() ? Side::space : side(utf8::next(text, i));
}

Side last_side(std::string_view text) {
  if (text.empty()) return Side::space;
  std::size_t i = text.size() - 1;
  while (i > 0 && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) --i;
  return side(utf8::next(text, i));
}

// The inlines, flat: texts, spaces, ends of lines, and the signs that open and close emphasis.
struct Atom {
  enum class Kind { text, space, line_break, open, close };
  Kind kind;
  std::string text;
  Side first = Side::sign;
  Side last = Side::sign;
  int depth = 0;  // how many open signs of this sort there are, with this one
};

class Flattener {
 public:
  explicit Flattener(const InlineMarkdown& how) : how_(how) {}

  std::vector<Atom> flatten(const Inlines& inlines) {
    add(inlines);
    return std::move(atoms_);
  }

 private:
  void add(const Inlines& inlines) {
    for (std::size_t i = 0; i < inlines.size(); ++i) {
      beside_.anything_after = i + 1 < inlines.size() && !get_if<Space>(inlines[i + 1]);
      visit_node([&](const auto& node) { this->node(node); }, inlines[i]);
      beside_.note_before = get_if<Footnote>(inlines[i]) != nullptr;
      const bool codes =
          get_if<Code>(inlines[i]) && i + 1 < inlines.size() && get_if<Code>(inlines[i + 1]);
      if (codes) text(std::string(kGap));
    }
    beside_.note_before = false;
  }

  void text(std::string text) {
    const Side first = first_side(text);
    const Side last = last_side(text);
    atoms_.push_back({Atom::Kind::text, std::move(text), first, last});
  }

  void node(const Str& n) {
    beside_.in_heading = how_.one_line;
    text(escaped_word(n.text, beside_));
  }
  void node(const Space&) { atoms_.push_back({Atom::Kind::space, " ", Side::space, Side::space}); }
  void node(const SoftBreak&) { node(Space{}); }
  void node(const LineBreak&) { atoms_.push_back({Atom::Kind::line_break, ""}); }
  void node(const Emph& n) { emphasis(n.content, 1); }
  void node(const Strong& n) { emphasis(n.content, 2); }
  void node(const Code& n) { text(code_markdown(n.text)); }

  // "*" and "_" by turns: then no sign can be taken for the end of the one around it.
  void emphasis(const Inlines& content, std::size_t count) {
    const int depth = emphasis_++ / 2;
    signs(content, std::string(count, emphasis_ % 2 == 1 ? '*' : '_'), depth);
    --emphasis_;
  }
  void node(const Strikeout& n) {
    const int depth = strikeouts_++;  // "~" alone strikes nothing out: one in another is refused
    signs(n.content, "~~", depth);
    --strikeouts_;
  }
  void signs(const Inlines& content, const std::string& sign, int depth) {
    atoms_.push_back({Atom::Kind::open, sign, Side::sign, Side::sign, depth});
    const Beside outer = beside_;
    beside_ = {};
    add(content);
    beside_ = outer;
    atoms_.push_back({Atom::Kind::close, sign, Side::sign, Side::sign, depth});
  }

  void node(const Link& n) { bracketed("[", n.content, target_markdown(n.target)); }
  void node(const Image& n) {
    std::string end = target_markdown(n.target);
    if (!n.attr.empty()) end += "{" + attributes_text(n.attr) + "}";
    bracketed("![", n.content, end);
  }
  void bracketed(const char* open, const Inlines& content, const std::string& target) {
    text(open);
    const Beside outer = beside_;
    beside_ = {};
    add(content);
    beside_ = outer;
    text("]" + target);
  }

  void node(const Footnote& n) { text(format("[^{}]", how_.note_label(n))); }

  // A fact, and each end of a passage in another language, stands as one character that is no sign
  // while Markdown is read.
  void node(const Span& n) {
    if (n.attr.has_class("fact")) return mark("{{" + n.attr.get("name") + "}}");
    const std::string language = n.attr.get("lang");
    if (language.empty()) return add(n.content);
    mark("[");
    const Beside outer = beside_;
    beside_ = {};
    add(n.content);
    beside_ = outer;
    mark(format("]{{lang=\"{}\"}}", language));
  }
  void mark(std::string text) {
    atoms_.push_back({Atom::Kind::text, std::move(text), Side::unknown, Side::unknown});
  }

  const InlineMarkdown& how_;
  std::vector<Atom> atoms_;
  Beside beside_;
  int emphasis_ = 0;
  int strikeouts_ = 0;
};

class Joiner {
 public:
  Joiner(std::vector<Atom> atoms, const InlineMarkdown& how)
      : atoms_(std::move(atoms)), how_(how) {}

  std::vector<MarkdownWord> join() {
    for (std::size_t i = 0; i < atoms_.size(); ++i) atom(i);
    if (!word_.empty()) end_word(false);
    return std::move(words_);
  }

 private:
  void atom(std::size_t i) {
    const Atom& a = atoms_[i];
    switch (a.kind) {
      case Atom::Kind::text:
        return put(a.text, a.last);
      case Atom::Kind::space:
        end_word(false);
        last_ = Side::space;
        return;
      case Atom::Kind::line_break:
        return line_break(i);
      case Atom::Kind::open:
        return open(i);
      case Atom::Kind::close:
        return close(i);
    }
  }

  void put(std::string_view text, Side last) {
    word_ += text;
    last_ = last;
  }
  void gap() { put(kGap, Side::sign); }

  void end_word(bool breaks_line) {
    words_.push_back({std::move(word_), breaks_line, {}});
    word_.clear();
  }

  Side next_side(std::size_t i) const {
    return i + 1 < atoms_.size() ? atoms_[i + 1].first : Side::space;
  }
  bool is(std::size_t i, Atom::Kind kind) const {
    return i < atoms_.size() && atoms_[i].kind == kind;
  }

  // A line ends only between words; else the end is written as HTML.
  void line_break(std::size_t i) {
    const bool inside = i > 0 && i + 1 < atoms_.size() && !word_.empty() &&
                        !is(i - 1, Atom::Kind::line_break) && !is(i - 1, Atom::Kind::open) &&
                        !is(i + 1, Atom::Kind::line_break) && !is(i + 1, Atom::Kind::close);
    if (how_.one_line || !inside) return put("<br>", Side::sign);
    if (!how_.lines_kept) word_ += '\\';
    end_word(true);
    last_ = Side::space;
  }

  // Whether the sign would be taken for a part of the one before it.
  bool joins_signs(std::size_t i) const {
    if (i == 0 || word_.empty()) return false;
    const Atom& before = atoms_[i - 1];
    if (before.kind == Atom::Kind::close && atoms_[i].kind == Atom::Kind::open) return true;
    return before.kind == atoms_[i].kind && before.text[0] == atoms_[i].text[0];
  }

  // Whether a gap before an opening sign makes it one, and nothing else.
  bool opens_badly(const Atom& sign, Side next) const {
    if (last_ == Side::space || last_ == Side::sign) return false;
    return next != Side::letter || sign.text[0] == '_' || sign.depth > 0;
  }

  void open(std::size_t i) {
    const Atom& sign = atoms_[i];
    const bool empty = is(i + 1, Atom::Kind::close);
    const Side next = empty ? Side::space : next_side(i);
    if (joins_signs(i) || opens_badly(sign, next == Side::space ? Side::sign : next)) gap();
    put(sign.text, Side::sign);
    if (next == Side::space) gap();
  }

  void close(std::size_t i) {
    const Atom& sign = atoms_[i];
    if (last_ == Side::space || joins_signs(i)) gap();
    const Side content = last_;
    put(sign.text, Side::sign);
    const Side next = next_side(i);
    if (next == Side::space || next == Side::sign) return;
    if (content != Side::letter || sign.text[0] == '_' || sign.depth > 0) gap();
  }

  const std::vector<Atom> atoms_;
  const InlineMarkdown& how_;
  std::vector<MarkdownWord> words_;
  std::string word_;
  Side last_ = Side::space;  // of what has been put
};

}  // namespace

std::vector<MarkdownWord> markdown_words(const Inlines& inlines, const InlineMarkdown& how) {
  return Joiner(Flattener(how).flatten(inlines), how).join();
}

std::string attributes_text(const Attr& attr) {
  std::string result;
  auto add = [&](const std::string& part) { result += (result.empty() ? "" : " ") + part; };
  if (!attr.id.empty()) add("#" + attr.id);
  for (const std::string& name : attr.classes) add(name == "unnumbered" ? "-" : "." + name);
  for (const auto& [key, value] : attr.attributes) add(format("{}=\"{}\"", key, value));
  return result;
}

}  // namespace remit
