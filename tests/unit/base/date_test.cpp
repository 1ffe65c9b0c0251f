#include "base/date.h"

#include <doctest/doctest.h>

namespace remit::date_test {

using namespace std::chrono;

namespace {

std::string london(int y, unsigned m, unsigned d, int hour, int minute, int second = 0) {
  return iso(date_in_london(sys_days{year{y} / month{m} / day{d}} + hours{hour} + minutes{minute} +
                            seconds{second}));
}

}  // namespace

TEST_CASE("a date is read as ISO 8601 writes it, and in no other way") {
  CHECK(parse_date("2022-03-15") == year{2022} / March / 15);
  CHECK(parse_date("2024-02-29") == year{2024} / February / 29);
  for (const char* text : {"", "2022-3-15", "2022-03-15 ", " 2022-03-15", "15/03/2022",
                           "2022-02-30", "2023-02-29", "2022-13-01", "2022-00-01", "2022-01-00",
                           "2022-01-0x", "-022-01-01", "+022-01-01", "2022/03/15"}) {
    CAPTURE(text);
    CHECK(parse_date(text) == std::nullopt);
  }
}

TEST_CASE("a date is written for machines and for people") {
  const Date date = year{2022} / March / 5;
  CHECK(iso(date) == "2022-03-05");
  CHECK(in_words(date) == "5 March 2022");
  CHECK(month_and_year(date) == "March 2022");
  CHECK(month_and_year(year{2022} / December / 5) == "December 2022");
}

TEST_CASE("in winter the day in London changes at midnight UTC") {
  CHECK(london(2021, 12, 31, 23, 59, 59) == "2021-12-31");
  CHECK(london(2022, 1, 1, 0, 0) == "2022-01-01");
}

TEST_CASE("in summer the day in London changes at 23:00 UTC") {
  CHECK(london(2022, 6, 30, 22, 59, 59) == "2022-06-30");
  CHECK(london(2022, 6, 30, 23, 0) == "2022-07-01");
}

TEST_CASE("summer time begins on the last Sunday of March") {
  CHECK(london(2022, 3, 26, 23, 30) == "2022-03-26");  // still Greenwich mean time
  CHECK(london(2022, 3, 27, 22, 59, 59) == "2022-03-27");
  CHECK(london(2022, 3, 27, 23, 0) == "2022-03-28");
}

TEST_CASE("summer time ends on the last Sunday of October") {
  CHECK(london(2022, 10, 29, 23, 0) == "2022-10-30");
  CHECK(london(2022, 10, 30, 23, 30) == "2022-10-30");
  CHECK(london(2021, 10, 30, 23, 30) == "2021-10-31");  // the 31st is the last Sunday
  CHECK(london(2021, 10, 31, 23, 30) == "2021-10-31");
}

}  // namespace remit::date_test
