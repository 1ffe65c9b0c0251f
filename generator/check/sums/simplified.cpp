#include "check/sums/simplified.h"

#include <algorithm>
#include <optional>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace remit {
namespace {

// Characters of which there are several for one meaning, and "" for those that mean nothing here.
std::optional<std::string_view> plain_form(char32_t c) {
  switch (c) {
    case 0x00A0:
    case 0x2007:
    case 0x2009:
    case 0x202F:
      return " ";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return "-";
    case 0x00D7:
      return " x ";
    case 0x2018:
    case 0x2019:
      return "'";
    case 0x00BC:
      return ".25";
    case 0x00BD:
      return ".5";
    case 0x00BE:
      return ".75";
    case 0x00AD:
    case 0x200B:
    case 0x2060:
    case '*':
    case 0x2020:
    case 0x2021:
    case 0x00A7:
    case 0x00B9:
    case 0x00B2:
    case 0x00B3:
    case 0x2074:
    case 0x2075:
    case 0x2076:
      return "";
    default:
      return std::nullopt;
  }
}

}  // namespace

std::string simplified(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = utf8::next(text, i);
    if (const auto form = plain_form(c))
      result += *form;
    else
      result += text.substr(begin, i - begin);
  }
  result = lower_ascii(collapse(result));
  // "1 ½" is one number.
  for (std::size_t at = result.find(" ."); at != std::string::npos; at = result.find(" .", at + 1))
    if (at > 0 && ascii::is_digit(result[at - 1]) && at + 2 < result.size() &&
        ascii::is_digit(result[at + 2]))
      result.erase(at, 1);
  return result;
}

long number_meant(std::string_view word) {
  if (!word.empty() && word.size() < 5 && std::all_of(word.begin(), word.end(), ascii::is_digit))
    return std::stol(std::string(word));
  constexpr long kLargest = 100;
  for (long n = 1; n <= kLargest; ++n)
    if (number_in_words(n) == word) return n;
  return -1;
}

}  // namespace remit
