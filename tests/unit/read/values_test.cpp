#include "read/values.h"

#include <doctest/doctest.h>

namespace remit::values_test {
namespace {

using Strings = std::vector<std::string>;

void check_values(ValueType type, const Strings& good, const Strings& bad) {
  for (const std::string& value : good) {
    CAPTURE(value);
    CHECK(is_value(value, type, {}));
  }
  for (const std::string& value : bad) {
    CAPTURE(value);
    CHECK_FALSE(is_value(value, type, {}));
  }
}

}  // namespace

TEST_CASE("each type has its values") {
  check_values(ValueType::text, {"a", "é", std::string(5000, 'x')}, {""});
  check_values(ValueType::id, {"a", "a-1", "abc-"},
               {"", "A", "1a", "-a", "a b", "a_b", "é", std::string(201, 'a')});
  check_values(ValueType::letter, {"A", "Z"}, {"", "a", "AA", "É", "1"});
  check_values(ValueType::date, {"2022-03-15", "2020-02-29"},
               {"", "2021-02-29", "2022-3-15", "15 March 2022", "0000-01-01", "2022-03-15Z"});
  check_values(ValueType::year, {"2016", "2016-17", "1999-00"},
               {"", "16-17", "2016/17", "2016-2017", "0999", "2016-1"});
  check_values(ValueType::whole_number, {"1", "999999"}, {"", "0", "05", "-1", "1000000", "2.5"});
  check_values(ValueType::decimal, {"11", "2.54", "0"}, {"", "2,54", ".5", "1.", "-1", "12345"});
  check_values(ValueType::colour, {"1F3864", "abcdef"}, {"", "#1F3864", "1F386", "GGGGGG"});
  check_values(ValueType::telephone, {"01206 000000", "+44 1206 0"}, {"", "12", "01206-000", "x"});
  check_values(
      ValueType::web_address,
      {"https://example.org/", "https://www.example.gov.uk/safer-town/", "https://a.b:8443/x/y/"},
      {"", "http://example.org/", "https://example.org", "https://example.org/a",
       "https://example/", "https://example.org//", "https://example.org/a b/",
       "https://example.org/?a/"});
  check_values(ValueType::email, {"a@b.c"}, {"", "a@b", "@b.c", "a b@c.d", "a@b@c.d"});
}

TEST_CASE("a choice is one of its words") {
  CHECK(is_value("monthly", ValueType::choice, {"monthly", "yearly"}));
  CHECK_FALSE(is_value("Monthly", ValueType::choice, {"monthly", "yearly"}));
  CHECK_FALSE(is_value("", ValueType::choice, {"monthly"}));
}

TEST_CASE("what was expected, and the repair, are said in words") {
  CHECK(describe(ValueType::date, {}) == "a date");
  CHECK(repair("soon", ValueType::date, {}) == "write it as year-month-day: 2022-03-15");
  CHECK(describe(ValueType::choice, {"a", "b", "c"}) == "one of a, b or c");
  CHECK(describe(ValueType::choice, {"yes"}) == "'yes', the only value");
  CHECK(repair("montly", ValueType::choice, {"monthly", "yearly"}) == "did you mean 'monthly'?");
  CHECK(repair("x", ValueType::choice, {"monthly", "yearly"}) ==
        "write one of these: monthly or yearly");
}

}  // namespace remit::values_test
