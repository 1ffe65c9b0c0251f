#include "text/escaping.h"

#include "base/format.h"
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
      return escape_markup(text, "'");
    case Escaping::none:
      break;
  }
  return std::string(text);
}

std::string escape_markup(std::string_view text, std::string_view also) {
  std::string result;
  result.reserve(text.size());
  for (const char c : text) {
    if (c == '&')
      result += "&amp;";
    else if (c == '<')
      result += "&lt;";
    else if (c == '>')
      result += "&gt;";
    else if (c == '"')
      result += "&quot;";
    else if (also.find(c) != also.npos)
      result += format("&#{};", static_cast<int>(c));
    else
      result += c;
  }
  return result;
}

}  // namespace remit
