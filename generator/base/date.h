// Calendar dates, as councils write them.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace remit {

using Date = std::chrono::year_month_day;

// "2022-03-15" (ISO 8601), or nothing if it is not a day of the calendar.
std::optional<Date> parse_date(std::string_view text);

Date day_after(const Date& date);
Date day_before(const Date& date);

std::string iso(const Date& date);         // "2022-03-15"
std::string in_words(const Date& date);    // "15 March 2022"
std::string month_and_year(const Date& date);  // "March 2022"

// The day it is in the United Kingdom, whatever the machine's time zone: Greenwich mean time, and
// an hour more from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of
// October (Summer Time Act 1972 s.1, as amended by SI 2002/262).
Date date_in_london(std::chrono::sys_seconds time);

}  // namespace remit
