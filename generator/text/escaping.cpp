#include "text/escaping.h"

#include <cctype>

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

std::string escape_address(std::string_view address) {
  std::string result;
  for (const char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    const bool kept = byte < 0x80 &&
                      (std::isalnum(byte) != 0 ||
                       std::string_view("-._~:/?#@!$&'()*+,;=%").find(c) != std::string_view::npos);
    result += kept ? std::string(1, c) : format("%{:02X}", byte);
  }
  return escape_markup(result);
}

}  // namespace remit
