#include "text/escaping.h"

#include "base/strings.h"

namespace remit {
namespace {

// The characters that a backslash escapes in Markdown (CommonMark 0.29, 6.1).
constexpr std::string_view kPunctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

std::string escape_markdown(std::string_view text) {
  std::string result;
  for (char c : collapse(text)) {
    if (kPunctuation.find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

std::string escape_html(std::string_view text) {
  std::string result;
  for (char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

}  // namespace

Escaping escaping_for(std::string_view path) {
  if (path.ends_with(".md.mustache")) return Escaping::markdown;
  if (path.ends_with(".html.mustache")) return Escaping::html;
  return Escaping::none;
}

std::string escape(std::string_view text, Escaping escaping) {
  switch (escaping) {
    case Escaping::markdown:
      return escape_markdown(text);
    case Escaping::html:
      return escape_html(text);
    case Escaping::none:
      break;
  }
  return std::string(text);
}

}  // namespace remit
