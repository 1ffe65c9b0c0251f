#include "document/codes.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/strings.h"
#include "base/unicode.h"
#include "document/short_forms.h"

namespace remit {
namespace {

// A small pattern language over the text from a place on: A a capital, 9 a figure, others
// themselves; what matches is counted.
std::size_t matched(std::string_view text, std::string_view pattern) {
  if (pattern.size() > text.size()) return 0;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = text[i];
    const bool fits = pattern[i] == 'A'   ? ascii::is_upper(c)
                      : pattern[i] == '9' ? ascii::is_digit(c)
                                          : c == pattern[i];
    if (!fits) return 0;
  }
  return continues_word(text, pattern.size()) ? 0 : pattern.size();
}

std::size_t first_matched(std::string_view text, std::initializer_list<std::string_view> patterns) {
  for (const std::string_view pattern : patterns)
    if (const std::size_t size = matched(text, pattern)) return size;
  return 0;
}

std::size_t postcode_size(std::string_view text) {
  return first_matched(text, {"A9 9AA", "A99 9AA", "AA9 9AA", "AA99 9AA", "A9A 9AA", "AA9A 9AA",
                              "A99AA", "A999AA", "AA99AA", "AA999AA", "A9A9AA", "AA9A9AA"});
}

std::size_t vehicle_size(std::string_view text) {
  return first_matched(text, {"AA99 AAA", "AA99AAA", "A9 AAA", "A99 AAA", "A999 AAA"});
}

std::size_t count_while(std::string_view text, bool (*is)(char)) {
  std::size_t size = 0;
  while (size < text.size() && is(text[size])) ++size;
  return size;
}

bool is_digit_char(char c) { return ascii::is_digit(c); }
bool is_upper_char(char c) { return ascii::is_upper(c); }

// "BS" of "BS 5837": the capitals alone, whose number can be no short form.
std::size_t numbered_size(std::string_view text) {
  const std::size_t letters = count_while(text, is_upper_char);
  if (letters < 2 || letters > 3 || letters >= text.size() || text[letters] != ' ') return 0;
  const std::string_view number = text.substr(letters + 1);
  const std::size_t digits = count_while(number, is_digit_char);
  const bool is_year = digits == 4 && (number.starts_with("19") || number.starts_with("20")) &&
                       !number.substr(4).starts_with(":");
  return digits > 2 && !is_year && !continues_word(number, digits) ? letters : 0;
}

// From "[2019]" to the number of the judgment, and the court in brackets behind it.
std::size_t judgment_size(std::string_view text) {
  if (text.size() < 7 || text[0] != '[' || text[5] != ']' ||
      count_while(text.substr(1), is_digit_char) != 4)
    return 0;
  std::size_t end = 6;
  bool has_court = false, has_number = false;
  while (end < text.size() && text[end] == ' ' && !(has_court && has_number)) {
    std::size_t word = end + 1;
    while (continues_word(text, word)) ++word;
    const std::string_view part = text.substr(end + 1, word - end - 1);
    if (part.empty() || !(ascii::is_upper(part[0]) || ascii::is_digit(part[0]))) break;
    (ascii::is_digit(part[0]) ? has_number : has_court) = true;
    if (ascii::is_digit(part[0]) && !has_court) has_number = false;  // of the volume
    end = word;
  }
  if (!has_court) return 0;
  if (text.substr(end).starts_with(" ("))
    if (const std::size_t close = text.find(')', end);
        close != std::string_view::npos && close - end < 12)
      end = close + 1;
  return end;
}

bool is_reference_char(char c) {
  return ascii::is_alphanumeric(c) || c == '/' || c == '-' || c == '.' || c == ':' || c == '_';
}

// "24/00817/FUL": capitals and figures in parts, at least one of which has figures.
std::size_t reference_size(std::string_view text) {
  std::size_t size = count_while(text, is_reference_char);
  while (size > 0 && !ascii::is_alphanumeric(text[size - 1])) --size;
  const std::string_view whole = text.substr(0, size);
  if (whole.find_first_of("/-") == std::string_view::npos) return 0;
  if (std::any_of(whole.begin(), whole.end(), [](char c) { return ascii::is_lower(c); })) return 0;
  std::size_t digits = 0, longest = 0;
  for (const char c : whole) {
    digits = ascii::is_digit(c) ? digits + 1 : 0;
    longest = std::max(longest, digits);
  }
  // COVID-19 is a short form.
  const std::size_t own = short_form_size(text);
  return longest > 1 && own != size ? size : 0;
}

bool is_web_address(std::string_view chunk) {
  const std::string low = unicode::folded(chunk);
  if (low.find("://") != std::string::npos || low.find("www.") != std::string::npos) return true;
  if (const auto at = low.find('@'); at != std::string::npos) return true;
  if (low.starts_with('#') && low.size() > 1) return true;
  for (const std::string_view ending :
       {".uk", ".com", ".org", ".net", ".eu", ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".csv",
        ".zip", ".png", ".jpg", ".html", ".example"}) {
    const std::size_t at = low.find(ending);
    if (at != std::string::npos && at > 0 && !continues_word(low, at + ending.size())) return true;
  }
  return false;
}

}  // namespace

std::vector<TextRange> find_codes(std::string_view text) {
  std::vector<TextRange> result;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find(' ', i), text.size());
    if (is_web_address(text.substr(i, end - i))) result.emplace_back(i, end);
    i = end + 1;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    if (text[i] == '[') {
      if (const std::size_t size = judgment_size(rest)) result.emplace_back(i, i + size);
      continue;
    }
    if (!ascii::is_alphanumeric(text[i]) || (i > 0 && ascii::is_alphanumeric(text[i - 1])))
      continue;
    for (const auto size_of : {postcode_size, vehicle_size, numbered_size, reference_size})
      if (const std::size_t size = size_of(rest)) result.emplace_back(i, i + size);
  }
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace remit
