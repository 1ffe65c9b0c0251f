#include "base/month.h"

#include <doctest/doctest.h>

namespace remit::month_test {

TEST_CASE("a month is written as year and month") {
  CHECK(in_words(*parse_month("2014-04")) == "April 2014");
  CHECK(in_short_words(*parse_month("2013-10")) == "Oct 2013");
  CHECK(iso(*parse_month("2014-04")) == "2014-04");
  for (const char* text : {"", "2014", "2014-13", "2014-00", "2014-4", "14-04", "2014-04-01"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_month(text));
  }
}

TEST_CASE("months run from the first to the last, over the end of a year") {
  const auto months = months_between(*parse_month("2013-11"), *parse_month("2014-01"));
  REQUIRE(months.size() == 3);
  CHECK(iso(months[0]) == "2013-11");
  CHECK(iso(months[2]) == "2014-01");
  CHECK(months_between(*parse_month("1000-01"), *parse_month("9999-12")).size() == 60);
  CHECK(months_between(*parse_month("2014-02"), *parse_month("2014-01")).empty());
}

TEST_CASE("a year is called as councils call it") {
  CHECK(year_in_words(*parse_date("2014-04-01"), *parse_date("2015-03-31")) == "2014/15");
  CHECK(year_in_words(*parse_date("2014-01-01"), *parse_date("2014-12-31")) == "2014");
  CHECK(year_in_words(*parse_date("2099-04-01"), *parse_date("2100-03-31")) == "2099/2100");
}

TEST_CASE("a time of day is called as councils call it") {
  CHECK(time_in_words("17:30") == "5.30pm");
  CHECK(time_in_words("09:00") == "9am");
  CHECK(time_in_words("12:00") == "noon");
  CHECK(time_in_words("12:15") == "12.15pm");
  CHECK(time_in_words("00:05") == "12.05am");
  CHECK(time_in_words("10:00") == "10am");
}

}  // namespace remit::month_test
