#include "text/leftover_signs.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/format.h"
#include "base/strings.h"
#include "text/attribute_syntax.h"

namespace remit {
namespace {

// A letter or digit, or a part of one that is not of ASCII.
bool is_word_byte(char c) {
  return ascii::is_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80;
}
bool is_blank_sign(char c) { return c == ' ' || c == '\n'; }

// Whether it can be meant as an address: no words, but something that an address has.
bool looks_like_address(std::string_view text) {
  if (text.empty() || text.find_first_of(" \n\x01\x02") != text.npos) return false;
  return text.find("://") != text.npos || text.starts_with("www.") || text.starts_with("mailto:") ||
         text.starts_with('#') || text.starts_with("../") || text.starts_with("./") ||
         text.find('/') != text.npos ||
         (text.find('.') != text.npos && ascii::is_letter(text.back()) &&
          ascii::is_letter(text.front()));
}

std::string with_replaced(std::string text, std::string_view part, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(part, at)) != text.npos; at += by.size())
    text.replace(at, part.size(), by);
  return text;
}

// An address as Markdown reads it.
std::string mended_address(std::string_view written) {
  std::string result(trim(written));
  for (const auto& [curly, plain] : {std::pair{"“", "\""}, {"”", "\""}, {"‘", "'"}, {"’", "'"}})
    result = with_replaced(result, curly, plain);
  // A title in quotation marks after it stays; other spaces belong to the address.
  const std::size_t title = result.find(" \"");
  const std::string address = result.substr(0, title);
  return with_replaced(address, " ", "%20") + (title == result.npos ? "" : result.substr(title));
}

// "CO₂" for "CO~2~".
std::optional<std::string> in_unicode(std::string_view digits, bool is_superscript) {
  static constexpr std::string_view kBelow[] = {"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"};
  static constexpr std::string_view kAbove[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string result;
  for (const char c : digits) {
    if (!ascii::is_digit(c)) return std::nullopt;
    result += (is_superscript ? kAbove : kBelow)[c - '0'];
  }
  return result;
}

// No words that anybody would link are longer (bytes); more would make long messages.
constexpr std::size_t kLongestLabel = 300;
constexpr std::size_t kLongestAddress = 2000;

class Signs {
 public:
  explicit Signs(const LeftoverReport& report) : report_(report), text_(report.text()) {}

  void check() {
    comments();
    links();
    angle_brackets();
    emphasis();
    glued_emphasis();
    braces();
    scripts();
  }

 private:
  void comments() {
    // "--" may have become a dash.
    if (const std::size_t at = std::min(text_.find("<!--"), text_.find("<!–")); at != text_.npos)
      report_.error(at, at + 4, "markdown.html-comment",
                    "this comment has no end, and would be printed",
                    "write '-->' where the comment ends");
  }

  void links() {
    std::vector<std::size_t> open;  // brackets
    for (std::size_t at = 0; (at = text_.find_first_of("[]", at)) != text_.npos; ++at) {
      if (report_.is_full()) return;
      if (text_[at] == '[') {
        open.push_back(at);
        continue;
      }
      if (open.empty()) continue;
      const std::size_t begin = open.back();
      open.pop_back();
      if (at - begin > kLongestLabel) continue;
      const std::string_view rest = text_.substr(at + 1, kLongestAddress);
      const std::string label(text_.substr(begin, at + 1 - begin));
      const std::string sign = begin > 0 && text_[begin - 1] == '!' ? "!" : "";
      if (rest.starts_with('('))
        bad_target(begin, at + 1, sign + label);
      else if (rest.starts_with('['))
        undefined(begin, at + 1, label);
      else if (rest.starts_with(" (") && looks_like_address(rest.substr(2, rest.find(')') - 2)))
        report_.error(begin, at + 1, "markdown.link", "this link would be printed as text",
                      format("leave no space after ']': '{}{}({})'", sign, label,
                             rest.substr(2, rest.find(')') - 2)));
      else if (begin > 1 && text_[begin - 1] == ')' &&
               looks_like_address(text_.substr(begin + 1, at - begin - 1)))
        turned_round(begin, at);
    }
  }

  // "[the plan](our plan.pdf)", "[the plan](plan.pdf"
  void bad_target(std::size_t begin, std::size_t open, const std::string& label) {
    std::size_t close = text_.substr(0, open + kLongestAddress).find(')', open);
    const std::size_t line_end = std::min(text_.find('\n', open), text_.size());
    if (close == text_.npos || close > line_end) {
      std::size_t end = std::min(text_.find(' ', open), line_end);
      while (end > open + 1 && (text_[end - 1] == '.' || text_[end - 1] == ',')) --end;
      return report_.error(
          begin, end, "markdown.link", "this link has no end, and would be printed as text",
          format("write ')' after its address: '{}{})'", label, text_.substr(open, end - open)));
    }
    const std::string target = mended_address(text_.substr(open + 1, close - open - 1));
    report_.error(begin - (label.starts_with('!') ? 1 : 0), close + 1, "markdown.link",
                  label.starts_with('!') ? "this picture would be printed as text"
                                         : "this link would be printed as text",
                  format("write '{}({})'", label, target));
  }

  void undefined(std::size_t begin, std::size_t open, const std::string& label) {
    const std::size_t close = text_.substr(0, open + kLongestLabel).find(']', open);
    if (close == text_.npos) return;
    const std::string name(text_.substr(open + 1, close - open - 1));
    report_.error(begin, close + 1, "markdown.link",
                  format("nothing says where '{}' leads to, so this would be printed as text",
                         name.empty() ? label.substr(1, label.size() - 2) : name),
                  format("write '{}(address)', or add a line '[{}]: address'", label,
                         name.empty() ? label.substr(1, label.size() - 2) : name));
  }

  // "(the plan)[https://example.org]"
  void turned_round(std::size_t begin, std::size_t end) {
    const std::size_t open = text_.rfind('(', begin);
    if (open == text_.npos) return;
    report_.error(open, end + 1, "markdown.link", "this link would be printed as text",
                  format("write '[{}]({})'", text_.substr(open + 1, begin - open - 2),
                         text_.substr(begin + 1, end - begin - 1)));
  }

  // "<www.example.org>"
  void angle_brackets() {
    for (std::size_t at = 0; (at = text_.find("<www.", at)) != text_.npos; ++at) {
      const std::size_t close = text_.find('>', at);
      const std::string_view address = text_.substr(at + 1, close - at - 1);
      if (close == text_.npos || !looks_like_address(address)) continue;
      report_.error(at, close + 1, "markdown.link", "these '<' and '>' would be printed",
                    format("write '<https://{}>'", address));
    }
  }

  // "*Note:*then", "_Note:_then": a punctuation mark before the sign, and a letter behind it.
  void glued_emphasis() {
    for (const char sign : {'*', '_'}) {
      for (std::size_t at = 0; (at = text_.find(sign, at)) != text_.npos; ++at) {
        const bool begins = (at == 0 || is_blank_sign(text_[at - 1]) || text_[at - 1] == '(') &&
                            at + 1 < text_.size() && text_[at + 1] != sign &&
                            !is_blank_sign(text_[at + 1]);
        const std::size_t close = begins ? text_.find(sign, at + 1) : text_.npos;
        if (close == text_.npos || close + 1 >= text_.size()) continue;
        const std::string_view inner = text_.substr(at + 1, close - at - 1);
        if (is_word_byte(inner.back()) || is_blank_sign(inner.back())) continue;
        if (inner.find('\n') != inner.npos || !is_word_byte(text_[close + 1])) continue;
        const std::size_t end = std::min(text_.find_first_of(" \n", close), text_.size());
        report_.error(
            at, close + 1, "markdown.emphasis",
            sign == '*' ? "these asterisks would be printed" : "these underlines would be printed",
            format("put a space after the words in italics: '{0}{1}{0} {2}'", sign, inner,
                   text_.substr(close + 1, end - close - 1)));
        at = close;
      }
    }
  }

  // "**Recommendation:**To note it"
  void emphasis() {
    std::size_t pair = text_.npos;
    for (std::size_t at = 0; (at = text_.find("**", at)) != text_.npos; at += 2) {
      const std::size_t end = std::min(text_.find_first_not_of('*', at), text_.size());
      if (end - at > 3) {  // a row of asterisks
        at = end;
        continue;
      }
      if (pair == text_.npos) {
        pair = at;
        continue;
      }
      return bad_emphasis(pair, at);
    }
    if (pair != text_.npos)
      report_.error(
          pair, pair + 2, "markdown.emphasis", "these asterisks would be printed",
          "write '**' directly before and directly after the words in bold; '\\*' prints an "
          "asterisk");
  }

  void bad_emphasis(std::size_t open, std::size_t close) {
    const std::string inner(trim(text_.substr(open + 2, close - open - 2)));
    const bool glued = close + 2 < text_.size() && is_word_byte(text_[close + 2]);
    const std::size_t word_end = std::min(text_.find_first_of(" \n", close + 2), text_.size());
    report_.error(open, close + 2, "markdown.emphasis", "these asterisks would be printed",
                  glued ? format("put a space after the bold words: '**{}** {}'", inner,
                                 text_.substr(close + 2, word_end - close - 2))
                        : format("leave no space inside the asterisks: '**{}**'", inner));
  }

  void braces() {
    for (std::size_t at = 0; (at = text_.find('{', at)) != text_.npos && !report_.is_full();) {
      // What begins with two is a fact, or was reported as a bad one; "\{{" prints them.
      const bool is_escaped = at > 0 && text_[at - 1] == PrintedText::kEscaped;
      if (is_escaped || text_.substr(at).starts_with("{{")) {
        at += is_escaped ? 1 : 2;
        continue;
      }
      const std::size_t close = text_.find('}', at);
      const std::size_t end = close == text_.npos ? at + 1 : close + 1;
      brace(at, end);
      at = end;
    }
  }

  void brace(std::size_t begin, std::size_t end) {
    const std::string raw(text_.substr(begin, end - begin));
    const std::string_view inner =
        raw.size() > 2 ? std::string_view(raw).substr(1, raw.size() - 2) : std::string_view();
    const bool is_name = inner.find('.') != inner.npos && inner.find('.') > 0 &&
                         ascii::is_letter(inner[0]) &&
                         std::all_of(inner.begin(), inner.end(), [](char c) {
                           return ascii::is_letter(c) || ascii::is_digit(c) || c == '-' || c == '.';
                         });
    const auto attr = inner.empty() ? std::nullopt : parse_attributes(inner);
    const char* code = "markdown.braces";
    const std::string would = format("'{}' would be printed", raw);
    if (is_name)
      report_.error(begin, end, code, would, format("write '{{{}}}' for the fact", raw));
    else if (attr && begin > 0 && text_[begin - 1] == PrintedText::kOther)
      report_.error(
          begin, end, code, would,
          "remove it: a picture takes an id, {#id}, and nothing else; its size follows from the "
          "picture");
    else if (attr && begin > 0 && !is_blank_sign(text_[begin - 1]))
      report_.error(begin, end, code, would, format("put a space before it: ' {}'", raw));
    else if (attr)
      report_.error(
          begin, end, code, would,
          "put it at the end of the paragraph, item or heading that is meant, in its last line");
    else
      report_.error(begin, end, code, would, "remove it; '\\{' and '\\}' print braces");
  }

  // "CO~2~", "mc^2^"
  void scripts() {
    for (const char sign : {'~', '^'}) {
      for (std::size_t at = 0; (at = text_.find(sign, at)) != text_.npos; ++at) {
        const std::size_t close = text_.find(sign, at + 1);
        if (at == 0 || !is_word_byte(text_[at - 1]) || close == text_.npos || close == at + 1)
          continue;
        const std::string inner(text_.substr(at + 1, close - at - 1));
        if (inner.find_first_of(" \n") != inner.npos) continue;
        const auto in_one = in_unicode(inner, sign == '^');
        report_.error(
            at, close + 1, "markdown.script",
            format("'{}' would be printed with its signs", text_.substr(at, close + 1 - at)),
            in_one ? format("write the character '{}'", *in_one)
                   : format("write '{}' without the signs", inner));
        at = close;
      }
    }
  }

  const LeftoverReport& report_;
  const std::string_view text_;
};

}  // namespace

void check_leftover_signs(const LeftoverReport& report) { Signs(report).check(); }

}  // namespace remit
