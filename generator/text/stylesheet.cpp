#include "text/stylesheet.h"

#include <algorithm>

namespace remit {
namespace {

// The length of the string that begins `css` with its quotation mark.
std::size_t string_length(std::string_view css) {
  std::size_t at = 1;
  while (at < css.size() && css[at] != css[0]) at += css[at] == '\\' ? 2 : 1;
  return std::min(at + 1, css.size());
}

std::size_t comment_length(std::string_view css) {
  const std::size_t end = css.find("*/", 2);
  return end == css.npos ? css.size() : end + 2;
}

bool is_space(char c) { return c == ' ' || c == '\n'; }

char after(std::string_view css, std::size_t at) { return at < css.size() ? css[at] : '\n'; }

}  // namespace

std::string compact_stylesheet(std::string_view css) {
  std::string result;
  while (!css.empty()) {
    std::size_t taken = 1;
    if (css.starts_with("/*")) {
      taken = comment_length(css);
      if (!is_space(result.empty() ? '\n' : result.back()) && !is_space(after(css, taken)))
        result += "/**/";  // it parts two words, and no space may: ".a/**/.b" is not ".a .b"
    } else if (css[0] == '"' || css[0] == '\'') {
      taken = string_length(css);
      result += css.substr(0, taken);
    } else if (css[0] == '\\' && css.size() > 1) {
      taken = 2;
      result += css.substr(0, taken);
    } else if (css[0] == '\n') {
      while (result.ends_with(' ')) result.pop_back();
      if (!result.empty() && result.back() != '\n') result += '\n';
    } else if (css[0] != ' ' || !is_space(result.empty() ? '\n' : result.back())) {
      result += css[0];
    }
    css.remove_prefix(taken);
  }
  return result;
}

}  // namespace remit
