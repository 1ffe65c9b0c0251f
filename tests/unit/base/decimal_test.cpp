#include "base/decimal.h"

#include <doctest/doctest.h>

namespace remit::decimal_test {
namespace {

Decimal d(std::string_view text) {
  const auto result = Decimal::parse(text);
  REQUIRE(result);
  return *result;
}

}  // namespace

TEST_CASE("a decimal number is written with digits and at most one point between them") {
  for (const char* text : {"0", "7", "7.4", "0.25", "-3.5", "123456789012345678"}) {
    CAPTURE(text);
    CHECK(d(text).text() == text);
  }
  for (const char* text :
       {"", "-", ".5", "5.", "1.2.3", "1,5", "£5", "1e3", " 1", "--1", "1234567890123456789"}) {
    CAPTURE(text);
    CHECK_FALSE(Decimal::parse(text));
  }
}

TEST_CASE("sums, differences and products are exact") {
  CHECK((d("0.1") + d("0.2")) == d("0.3"));
  CHECK((d("0.1") + d("0.2")).text() == "0.3");
  CHECK((d("66000") - d("57000.01")).text() == "8999.99");
  CHECK((d("5") - d("7.5")).text() == "-2.5");
  CHECK((d("7.25") * d("0.1")).text() == "0.725");
  CHECK((d("8.25") * d("12")).text() == "99");
  CHECK((d("-1.5") * d("-1.5")).text() == "2.25");
}

TEST_CASE("numbers compare by what they are worth, however they are written") {
  CHECK(d("2.70") == d("2.7"));
  CHECK_FALSE(d("2.70") == d("2.71"));
  CHECK(d("9.99") < d("10"));
  CHECK_FALSE(d("10") < d("10.0"));
  CHECK(d("-2") < d("-1"));
}

TEST_CASE("division rounds a half away from zero") {
  CHECK(d("20").divided_by(d("7.4"), 2).text(2) == "2.70");
  CHECK(d("99").divided_by(d("7.4"), 2).text(2) == "13.38");
  CHECK(d("12.5").divided_by(d("7.4"), 2).text(2) == "1.69");
  CHECK(d("1").divided_by(d("8"), 2).text() == "0.13");
  CHECK(d("-1").divided_by(d("8"), 2).text() == "-0.13");
  CHECK(d("1").divided_by(d("3"), 4).text() == "0.3333");
  CHECK(d("0.0001").divided_by(d("3"), 1).text(1) == "0.0");
  CHECK(d("5").divided_by(d("2"), 0).text() == "3");
}

TEST_CASE("division by zero gives no number, and nothing can be computed with that") {
  const Decimal none = d("5").divided_by(d("0.00"), 2);
  CHECK_FALSE(none.is_number());
  CHECK(none.text() == "?");
  CHECK_FALSE((none + d("1")).is_number());
  CHECK_FALSE((d("1") * none).is_number());
  CHECK_FALSE(none.rounded_up_to(d("1")).is_number());
  CHECK_FALSE(none == none);
}

TEST_CASE("a result of more than 36 digits is no number, never a wrong one") {
  Decimal large = d("999999999999999999");
  CHECK((large * large).is_number());
  CHECK_FALSE((large * large * large).is_number());
  Decimal small = d("0.00000000000000001");
  CHECK_FALSE((small * small * small).is_number());
  CHECK_FALSE((large * large + small * small).is_number());
}

TEST_CASE("rounding up stops at the next multiple of a step") {
  CHECK(d("0.725").rounded_up_to(d("1")) == d("1"));
  CHECK(d("0.9").rounded_up_to(d("1")) == d("1"));
  CHECK(d("1").rounded_up_to(d("1")) == d("1"));
  CHECK(d("1.01").rounded_up_to(d("0.25")) == d("1.25"));
  CHECK(d("0").rounded_up_to(d("1")) == d("0"));
  CHECK(d("-1.5").rounded_up_to(d("1")) == d("-1"));
  CHECK_FALSE(d("1").rounded_up_to(d("0")).is_number());
}

TEST_CASE("a number prints with the places that it needs, or with as many as are asked for") {
  CHECK(d("8.250").text() == "8.25");
  CHECK(d("10.00").text() == "10");
  CHECK(d("100").text() == "100");
  CHECK(d("2.7").text(2) == "2.70");
  CHECK(d("0.005").text(2) == "0.01");
  CHECK(d("-0.004").text(2) == "0.00");
  CHECK(d("12").text(0) == "12");
}

TEST_CASE("money has a pound sign and commas between thousands") {
  CHECK(in_pounds(d("66000"), false) == "£66,000");
  CHECK(in_pounds(d("36650"), true) == "£36,650.00");
  CHECK(in_pounds(d("999"), false) == "£999");
  CHECK(in_pounds(d("1234567.5"), true) == "£1,234,567.50");
  CHECK(in_pounds(d("-5000"), false) == "−£5,000");
  CHECK(in_pounds(d("0"), false) == "£0");
}

}  // namespace remit::decimal_test
