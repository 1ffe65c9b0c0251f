#include "text/markdown_escapes.h"

#include <algorithm>

#include "base/ascii.h"

namespace remit {
namespace {

// Whether "&copy;" or the like stands at `i`.
bool is_reference(std::string_view text, std::size_t i) {
  const std::size_t end = text.find_first_not_of(
      "#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", i + 1);
  return end != text.npos && text[end] == ';' && end > i + 1;
}

// A word, and what of it Markdown would take for its own.
class Word {
 public:
  Word(std::string_view text, const Beside& beside) : text_(text), beside_(beside) {
    closes_heading_ = beside.in_heading && text.find_first_not_of('#') == text.npos;
  }

  bool is_special(std::size_t i) const {
    switch (text_[i]) {
      case '_':
        return !ascii::is_alphanumeric(at(i - 1)) || !ascii::is_alphanumeric(at(i + 1));
      case '<':
        return i + 1 == text_.size() ? beside_.anything_after : begins_tag(at(i + 1));
      case '&':
        return is_reference(text_, i);
      case '-':  // "--" is a dash
        return at(i - 1) == '-' || at(i + 1) == '-';
      case '.':  // and "..." an ellipsis
        return in_dots(i);
      case '!':
        return i + 1 == text_.size() && beside_.anything_after;
      case '(':
      case ':':
        return i == 0 && beside_.note_before;
      case '#':
        return closes_heading_ && i == 0;
      default:
        return std::string_view("\\*`[]~{\"'").find(text_[i]) != std::string_view::npos;
    }
  }

 private:
  // Beyond the word: nothing.
  char at(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }

  static bool begins_tag(char c) {
    return ascii::is_alphanumeric(c) || c == '/' || c == '!' || c == '?';
  }

  bool in_dots(std::size_t i) const {
    std::size_t begin = i;
    std::size_t end = i;
    while (begin > 0 && text_[begin - 1] == '.') --begin;
    while (at(end) == '.') ++end;
    return end - begin > 2;
  }

  std::string_view text_;
  const Beside& beside_;
  bool closes_heading_ = false;
};

// In an address and its title references are resolved before backslashes are, so that one before
// "&copy;" would not help.
std::string escaped_target(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '&' && is_reference(text, i)) {
      result += "&amp;";
      continue;
    }
    // The quotation mark behind it would be taken for an escaped one, if there is another.
    if (text[i] == '\\' && i + 1 == text.size()) return result + "&#92;";
    if (std::string_view("\\<>{`\"").find(text[i]) != std::string_view::npos) result += '\\';
    result += text[i];
  }
  return result;
}

}  // namespace

std::string escaped_word(std::string_view word, const Beside& beside) {
  const Word w(word, beside);
  std::string result;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (w.is_special(i)) result += '\\';
    result += word[i];
  }
  return result;
}

std::string code_markdown(std::string_view code) {
  std::size_t longest = 0;
  for (std::size_t i = 0, run = 0; i < code.size(); ++i) {
    run = code[i] == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  const bool spaced = code.starts_with(' ') && code.ends_with(' ');
  const bool blank = code.find_first_not_of(' ') == code.npos;
  const bool padded = code.starts_with('`') || code.ends_with('`') || (spaced && !blank);
  const std::string pad = padded ? " " : "";
  return fence + pad + std::string(code) + pad + fence;
}

std::string target_markdown(const Target& target) {
  const bool bare = target.url.find_first_of(" ()<>") == std::string::npos &&
                    (!target.url.empty() || target.title.empty());
  const std::string url = escaped_target(target.url);
  std::string result = bare ? "(" + url : "(<" + url + ">";
  if (!target.title.empty()) result += " \"" + escaped_target(target.title) + "\"";
  return result + ")";
}

}  // namespace remit
