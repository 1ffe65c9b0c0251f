#include "website/parts/priorities_on.h"

#include <charconv>

namespace remit {
namespace {

Date first_day_of_year(const std::string& year) {
  int number = 0;
  std::from_chars(year.data(), year.data() + year.size(), number);
  const bool financial = year.find('-') != year.npos;
  return Date{std::chrono::year(number), financial ? std::chrono::April : std::chrono::January,
              std::chrono::day(1)};
}

}  // namespace

const Priorities* priorities_on(const Partnership& partnership, Date on) {
  const Priorities* result = nullptr;
  for (const Priorities& priorities : partnership.priorities) {
    const Date begins = first_day_of_year(priorities.year.value);
    if (begins <= on && (!result || first_day_of_year(result->year.value) < begins))
      result = &priorities;
  }
  return result;
}

std::string year_as_printed(std::string year) {
  for (const std::string_view stroke : {"–", "-"})
    if (const std::size_t at = year.find(stroke); at != std::string::npos)
      year.replace(at, stroke.size(), "/");
  return year;
}

}  // namespace remit
