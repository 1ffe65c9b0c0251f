#include "read/values.h"

#include <algorithm>
#include <array>
#include <regex>

#include "base/date.h"
#include "base/format.h"
#include "base/limits.h"
#include "base/spelling.h"

namespace remit {
namespace {

struct TypeRow {
  ValueType type;
  std::string_view pattern;      // both for std::regex (ECMAScript) and for XML Schema
  std::string_view description;  // what was expected
  std::string_view repair;
};

constexpr std::array<TypeRow, 15> kTypes = {{
    {ValueType::text, ".*[^ …].*", "a text", "write something, or leave it out"},
    {ValueType::id, "[a-z][a-z0-9\\-]*", "an id", "use small letters, digits and hyphens"},
    {ValueType::letter, "[A-Z]", "a capital letter", "write one letter, A to Z"},
    {ValueType::date, "[0-9]{4}-[0-9]{2}-[0-9]{2}", "a date",
     "write it as year-month-day: 2022-03-15"},
    {ValueType::year, "[1-9][0-9]{3}(-[0-9]{2})?", "a year", "write it as 2022, or as 2022-23"},
    {ValueType::month, "[1-9][0-9]{3}-(0[1-9]|1[0-2])", "a month",
     "write it as year-month: 2022-03"},
    {ValueType::time, "([01][0-9]|2[0-3]):[0-5][0-9]", "a time of day",
     "write hours and minutes: 09:30, or 17:30 for 5.30pm"},
    {ValueType::whole_number, "[1-9][0-9]{0,5}", "a whole number from 1 to 999999",
     "write digits: 5"},
    {ValueType::decimal, "[0-9]{1,4}(\\.[0-9]{1,4})?", "a number", "write digits: 11 or 2.54"},
    {ValueType::money, "[0-9]{1,9}(\\.[0-9]{2})?", "an amount of money",
     "write pounds in digits alone, with pence if there are any: 66000 or 36650.50"},
    {ValueType::colour, "[0-9A-Fa-f]{6}", "a colour", "write six hexadecimal digits: 1F3864"},
    {ValueType::telephone, "\\+?[0-9][0-9 ]{2,20}", "a telephone number",
     "write digits and spaces: 01206 000000"},
    {ValueType::email, "[^@ ]+@[^@ ]+\\.[^@ ]+", "an e-mail address",
     "write it as name@example.org"},
    {ValueType::web_address,
     "https://[a-z0-9\\-]+(\\.[a-z0-9\\-]+)+(:[0-9]{1,5})?(/[A-Za-z0-9._~\\-]+)*/",
     "the web address of a folder", "write it as https://example.org/partnership/"},
    {ValueType::digest, "[0-9a-f]{64}", "a digest",
     "`remit adopt` or `remit issue` writes it, nobody else"},
}};

const TypeRow* row_of(ValueType type) {
  for (const TypeRow& row : kTypes)
    if (row.type == type) return &row;
  return nullptr;
}

// Compiled once: a workspace has tens of thousands of values.
const std::regex& pattern_of(ValueType type) {
  static const auto kPatterns = [] {
    std::array<std::regex, kTypes.size()> result;
    for (std::size_t i = 0; i < kTypes.size(); ++i)
      result[i] = std::regex(kTypes[i].pattern.begin(), kTypes[i].pattern.end());
    return result;
  }();
  return kPatterns[static_cast<std::size_t>(row_of(type) - kTypes.data())];
}

// "…" stands where something is still to be written (read/skeleton.h).
bool is_only_ellipses(std::string_view value) {
  constexpr std::string_view kEllipsis = "…";
  while (value.starts_with(kEllipsis) || value.starts_with(' '))
    value.remove_prefix(value.front() == ' ' ? 1 : kEllipsis.size());
  return value.empty();
}

std::vector<std::string> strings(const std::vector<std::string_view>& views) {
  return {views.begin(), views.end()};
}

}  // namespace

bool is_value(std::string_view value, ValueType type,
              const std::vector<std::string_view>& choices) {
  if (type == ValueType::choice)
    return std::find(choices.begin(), choices.end(), value) != choices.end();
  if (type == ValueType::text) return !is_only_ellipses(value);
  if (type == ValueType::date) return parse_date(value).has_value() && !value.starts_with("0000");
  // Longer values are none of the short types; and std::regex recurses on the length.
  if (value.size() > kMaxPatternedValue) return false;
  return std::regex_match(value.begin(), value.end(), pattern_of(type));
}

std::string describe(ValueType type, const std::vector<std::string_view>& choices) {
  if (type == ValueType::choice) {
    const auto words = strings(choices);
    return words.size() == 1 ? format("'{}', the only value", words[0])
                             : format("one of {}", listed(words));
  }
  return std::string(row_of(type)->description);
}

std::string repair(std::string_view value, ValueType type,
                   const std::vector<std::string_view>& choices) {
  if (type == ValueType::choice) {
    const auto words = strings(choices);
    return did_you_mean(value, words, "write one of these: " + listed(words));
  }
  return std::string(row_of(type)->repair);
}

std::string_view xsd_pattern(ValueType type) {
  if (type == ValueType::choice || type == ValueType::date || type == ValueType::text) return {};
  return row_of(type)->pattern;
}

}  // namespace remit
