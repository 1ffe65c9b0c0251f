#include "base/month.h"

#include <charconv>

#include "base/format.h"
#include "base/limits.h"

namespace remit {
namespace {

int number_from(std::string_view digits) {
  int result = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), result);
  return result;
}

}  // namespace

std::optional<Month> parse_month(std::string_view text) {
  if (text.size() != 7) return std::nullopt;
  const auto first_day = parse_date(std::string(text) + "-01");
  if (!first_day) return std::nullopt;
  return month_of(*first_day);
}

std::string iso(const Month& month) { return iso(Date(month / std::chrono::day{1})).substr(0, 7); }

std::string in_words(const Month& month) {
  return month_and_year(Date(month / std::chrono::day{1}));
}

std::string in_short_words(const Month& month) {
  const std::string words = in_words(month);
  return words.substr(0, 3) + words.substr(words.find(' '));
}

Month month_of(const Date& date) { return date.year() / date.month(); }

std::vector<Month> months_between(Month first, Month last) {
  std::vector<Month> result;
  for (Month month = first; month <= last && result.size() < kMaxMonths;
       month += std::chrono::months{1})
    result.push_back(month);
  return result;
}

std::string year_in_words(const Date& first, const Date& last) {
  const int begin = static_cast<int>(first.year());
  const int end = static_cast<int>(last.year());
  if (begin == end) return format("{}", begin);
  return end / 100 == begin / 100 ? format("{}/{:02}", begin, end % 100)
                                  : format("{}/{}", begin, end);
}

std::string time_in_words(std::string_view hours_and_minutes) {
  if (hours_and_minutes.size() != 5) return {};
  const int hour = number_from(hours_and_minutes.substr(0, 2));
  const std::string_view minutes = hours_and_minutes.substr(3);
  if (hour == 12 && minutes == "00") return "noon";
  const int shown = hour % 12 == 0 ? 12 : hour % 12;
  return format("{}{}{}{}", shown, minutes == "00" ? "" : ".", minutes == "00" ? "" : minutes,
                hour < 12 ? "am" : "pm");
}

}  // namespace remit
