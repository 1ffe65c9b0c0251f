#include "base/date.h"

#include <array>
#include <charconv>

#include "base/format.h"

namespace remit {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::chrono::sys_seconds change_of_clocks(std::chrono::year year, std::chrono::month month) {
  using namespace std::chrono;
  return sys_days{year / month / Sunday[last]} + hours{1};
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                  std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  return date;
}

Date day_after(const Date& date) { return std::chrono::sys_days(date) + std::chrono::days(1); }
Date day_before(const Date& date) { return std::chrono::sys_days(date) - std::chrono::days(1); }

std::string iso(const Date& date) {
  return format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string in_words(const Date& date) {
  return format("{} {}", static_cast<unsigned>(date.day()), month_and_year(date));
}

std::string month_and_year(const Date& date) {
  return format("{} {}", kMonths[static_cast<unsigned>(date.month()) - 1],
                static_cast<int>(date.year()));
}

Date date_in_london(std::chrono::sys_seconds time) {
  using namespace std::chrono;
  const year this_year = Date{floor<days>(time)}.year();
  const bool summer =
      time >= change_of_clocks(this_year, March) && time < change_of_clocks(this_year, October);
  return Date{floor<days>(time + (summer ? hours{1} : hours{0}))};
}

}  // namespace remit
