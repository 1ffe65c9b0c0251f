#include "text/stylesheet.h"

#include <algorithm>
#include <utility>

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

bool is_css_space(char c) { return c == ' ' || c == '\n'; }

// Whether no space is needed behind it. Before ":" there may be one that counts: "main :is(p)".
bool stands_alone(char c) { return std::string_view("{};:,").find(c) != std::string_view::npos; }

class Compactor {
 public:
  std::string compact(std::string_view css) {
    while (!css.empty()) css.remove_prefix(take(css));
    return std::move(out_);
  }

 private:
  // Writes what `css` begins with; how long that is.
  std::size_t take(std::string_view css) {
    if (css.starts_with("/*")) return comment(css);
    if (css[0] == '"' || css[0] == '\'') return keep(css, string_length(css));
    if (css[0] == '\\') return keep(css, std::min<std::size_t>(2, css.size()));
    if (is_css_space(css[0])) {
      if (ends_with_word()) out_ += ' ';
      return 1;
    }
    if ((css[0] == '{' || css[0] == '}') && out_.ends_with(' ') && out_.size() > kept_)
      out_.pop_back();
    return copy(css, 1);
  }

  std::size_t copy(std::string_view css, std::size_t length) {
    out_ += css.substr(0, length);
    return length;
  }

  // A string or an escape, whose last character is no space and no sign.
  std::size_t keep(std::string_view css, std::size_t length) {
    copy(css, length);
    kept_ = out_.size();
    return length;
  }

  bool ends_with_word() const {
    if (out_.empty()) return false;
    return out_.size() == kept_ || (!is_css_space(out_.back()) && !stands_alone(out_.back()));
  }

  // Between two words it parts them, and no space may: ".a/**/.b" is not ".a .b".
  std::size_t comment(std::string_view css) {
    const std::size_t length = comment_length(css);
    if (ends_with_word() && length < css.size() && !is_css_space(css[length])) out_ += "/**/";
    return length;
  }

  std::string out_;
  std::size_t kept_ = 0;  // where the last string or escape ends
};

}  // namespace

std::string compact_stylesheet(std::string_view css) { return Compactor().compact(css); }

}  // namespace remit
