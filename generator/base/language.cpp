#include "base/language.h"

#include <regex>
#include <string>

namespace remit {
namespace {

constexpr std::size_t kLongestTag = 64;  // none that means anything comes near it

}  // namespace

bool is_language_tag(std::string_view text) {
  static const std::regex pattern(
      "[a-z]{2,3}(-[a-z]{3}){0,3}"            // language, extended languages
      "(-[a-z]{4})?"                          // script
      "(-([a-z]{2}|[0-9]{3}))?"               // region
      "(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"  // variants
      "(-[0-9a-wyz](-[a-z0-9]{2,8})+)*"       // extensions
      "(-x(-[a-z0-9]{1,8})+)?",               // private use
      std::regex::icase);
  return text.size() <= kLongestTag && std::regex_match(std::string(text), pattern);
}

}  // namespace remit
