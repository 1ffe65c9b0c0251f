#include "text/template_scanner.h"

#include "base/format.h"
#include "base/strings.h"

namespace remit {
namespace {

constexpr std::string_view kSigils = "#^/>&!=";
constexpr std::size_t kNone = std::string_view::npos;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// A tag as it stands in the source; `content` is what follows the sigil, untrimmed.
struct Tag {
  std::size_t begin;
  std::size_t end;
  char sigil;  // one of kSigils, '{', or 0 for a plain variable
  std::string_view content;
};

TokenKind kind_of(char sigil) {
  switch (sigil) {
    case '#':
      return TokenKind::section;
    case '^':
      return TokenKind::inverted;
    case '/':
      return TokenKind::close;
    case '>':
      return TokenKind::partial;
    case '&':
    case '{':
      return TokenKind::unescaped;
    default:
      return TokenKind::variable;
  }
}

class Scanner {
 public:
  Scanner(const Source& source, Diagnostics& diagnostics)
      : source_(source), text_(source.text()), diagnostics_(diagnostics) {}

  std::optional<std::vector<TemplateToken>> scan() {
    while (position_ < text_.size()) {
      const std::size_t begin = text_.find(open_, position_);
      if (begin == kNone) break;
      if (const auto tag = read_tag(begin))
        take(*tag);
      else
        position_ = begin + open_.size();
    }
    add_text(text_.size());
    if (!sound_) return std::nullopt;
    return std::move(tokens_);
  }

 private:
  std::optional<Tag> read_tag(std::size_t begin);
  void take(const Tag& tag);
  void add_text(std::size_t end);
  void add_tag(const Tag& tag, bool standalone, std::string_view indentation);
  void change_delimiters(const Tag& tag);

  std::size_t blank_before(std::size_t offset) const;
  std::size_t end_of_line_after(std::size_t offset) const;

  Place place(std::size_t begin, std::size_t end) const { return {&source_, begin, end}; }
  Place place(std::string_view part) const {
    const auto begin = static_cast<std::size_t>(part.data() - text_.data());
    return place(begin, begin + part.size());
  }
  void error(Place where, std::string code, std::string message, std::string help) {
    diagnostics_.error(where, std::move(code), std::move(message), std::move(help));
    sound_ = false;
  }

  const Source& source_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::string_view open_ = "{{";
  std::string_view close_ = "}}";
  std::size_t position_ = 0;  // behind the last tag
  bool sound_ = true;
  std::vector<TemplateToken> tokens_;
};

std::optional<Tag> Scanner::read_tag(std::size_t begin) {
  std::size_t at = begin + open_.size();
  char sigil = 0;
  if (at < text_.size() && text_[at] == '{') {
    sigil = '{';
    ++at;
  } else if (const std::size_t first = text_.find_first_not_of(" \t\r\n", at);
             first != kNone && kSigils.find(text_[first]) != kNone) {
    sigil = text_[first];
    at = first + 1;
  }
  std::string closing(close_);
  if (sigil == '{') closing = "}" + closing;
  if (sigil == '=') closing = "=" + closing;

  const std::size_t end = text_.find(closing, at);
  const std::string_view content = text_.substr(at, end == kNone ? kNone : end - at);
  const bool may_hold_tags = sigil == '!' || sigil == '=';
  if (end == kNone || (!may_hold_tags && content.find(open_) != kNone)) {
    error(place(begin, begin + open_.size()), "template.unclosed-tag", "this tag is not closed",
          format("write '{}' at its end", closing));
    return std::nullopt;
  }
  return Tag{begin, end + closing.size(), sigil, content};
}

// How far back from the offset there are only spaces and tabs.
std::size_t Scanner::blank_before(std::size_t offset) const {
  while (offset > 0 && is_blank(text_[offset - 1])) --offset;
  return offset;
}

// The offset behind the end of the line, if only white space lies before it.
std::size_t Scanner::end_of_line_after(std::size_t offset) const {
  while (offset < text_.size() && is_blank(text_[offset])) ++offset;
  if (offset == text_.size()) return offset;
  if (text_.substr(offset, 2) == "\r\n") return offset + 2;
  return text_[offset] == '\n' ? offset + 1 : kNone;
}

void Scanner::take(const Tag& tag) {
  const bool is_variable = tag.sigil == 0 || tag.sigil == '{' || tag.sigil == '&';
  const std::size_t line = blank_before(tag.begin);
  const bool starts_line = line == 0 || text_[line - 1] == '\n';
  const std::size_t line_end = end_of_line_after(tag.end);
  const bool standalone = !is_variable && starts_line && line_end != kNone;

  add_text(standalone ? line : tag.begin);
  position_ = standalone ? line_end : tag.end;
  if (tag.sigil == '=')
    change_delimiters(tag);
  else if (tag.sigil != '!')
    add_tag(tag, standalone, text_.substr(line, tag.begin - line));
}

void Scanner::add_text(std::size_t end) {
  if (end <= position_) return;
  const std::string_view part = text_.substr(position_, end - position_);
  tokens_.push_back({TokenKind::text, part, place(part), false, {}});
}

void Scanner::add_tag(const Tag& tag, bool standalone, std::string_view indentation) {
  const std::string_view name = trim(tag.content);
  if (name.empty()) {
    error(place(tag.begin, tag.end), "template.empty-name", "this tag names nothing",
          "write a name in it, or remove it");
    return;
  }
  tokens_.push_back({kind_of(tag.sigil), name, place(name), standalone, indentation});
}

void Scanner::change_delimiters(const Tag& tag) {
  const std::string_view content = trim(tag.content);
  const std::size_t gap = content.find_first_of(" \t\r\n");
  const std::string_view open = content.substr(0, gap);
  const std::string_view close = gap == kNone ? "" : trim(content.substr(gap));
  if (close.empty() || content.find('=') != kNone || close.find_first_of(" \t\r\n") != kNone) {
    error(place(tag.begin, tag.end), "template.bad-delimiters",
          "a change of delimiters gives an opening and a closing one",
          "write, for example, {{=<% %>=}}");
    position_ = text_.size();  // in which delimiters the rest is written, nobody knows
    return;
  }
  open_ = open;
  close_ = close;
}

}  // namespace

std::optional<std::vector<TemplateToken>> scan_template(const Source& source,
                                                        Diagnostics& diagnostics) {
  return Scanner(source, diagnostics).scan();
}

}  // namespace remit
