// Months of a year: of a timeline, of a rota.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace remit {

using Month = std::chrono::year_month;

// "2014-04" (ISO 8601), or nothing if it is not a month of the calendar.
std::optional<Month> parse_month(std::string_view text);

std::string iso(const Month& month);             // "2014-04"
std::string in_words(const Month& month);        // "April 2014"
std::string in_short_words(const Month& month);  // "Apr 2014"

Month month_of(const Date& date);
// From the first to the last, both included, but kMaxMonths at most; none if the last is before the
// first.
std::vector<Month> months_between(Month first, Month last);

// "2014/15" for a year from April 2014 to March 2015, "2014" within one calendar year.
std::string year_in_words(const Date& first, const Date& last);

// "5.30pm" for "17:30", "9am" for "09:00", "noon" for "12:00", as councils print times.
std::string time_in_words(std::string_view hours_and_minutes);

}  // namespace remit
