#include "check/sums/total_label.h"

#include <doctest/doctest.h>

namespace remit::total_label_test {
namespace {

bool is_label(std::string_view cell) { return read_total_label(cell).has_value(); }
TotalLabel label(std::string_view cell) {
  const auto found = read_total_label(cell);
  REQUIRE(found);
  return *found;
}

}  // namespace

TEST_CASE("labels of totals are known") {
  for (const char* text : {"Total", "TOTALS", "Grand total:", "Sub-total staff", "Subtotal",
                           "Sub total", "Total income", "Overall total", "Event total", "Total (£)",
                           "Sum", "TOTAL HOURS FOR SERVICING 1 BOARD MEETING PER ANNUM"}) {
    CAPTURE(text);
    CHECK(is_label(text));
  }
  for (const char* text :
       {"", "Salaries", "Running total", "Cumulative total", "Total brought forward",
        "Members who attended in total as guests of others", "Totally new"}) {
    CAPTURE(text);
    CHECK_FALSE(is_label(text));
  }
}

TEST_CASE("a label says of what the total is") {
  CHECK(label("Total").reach == TotalLabel::Reach::whole);
  CHECK(label("Grand total").reach == TotalLabel::Reach::whole);
  CHECK(label("Sub-total").reach == TotalLabel::Reach::part);
  CHECK(label("Total income").reach == TotalLabel::Reach::part);
  CHECK(label("Total").is_bare);
  CHECK(label("Total (£000)").is_bare);
  CHECK_FALSE(label("Total income").is_bare);
  CHECK(label("Total income").is_certain);
  CHECK_FALSE(label("Total population").is_certain);
  CHECK(label("Net total").is_net);
}

TEST_CASE("multiples and other units are read from the label") {
  CHECK(label("Total for two meetings").times == 2);
  CHECK(label("Total, 12 months").times == 12);
  CHECK(label("TOTAL HOURS PER YEAR BASED ON TWO MEETINGS PER ANNUM").times == 2);
  CHECK(label("TOTAL HOURS PER YEAR BASED ON TWO MEETINGS PER ANNUM").is_yearly);
  CHECK(label("Total for phase 2").times == 1);
  CHECK(label("Total for 2025").times == 1);
  const TotalLabel days = label("TOTAL WORKING DAYS PER YEAR (based on 7.4 hour working day)");
  CHECK(days.in_days);
  CHECK(days.hours_a_day == Decimal::parse("7.4"));
  CHECK(days.times == 1);
  CHECK(label("Total hours").in_hours);
}

}  // namespace remit::total_label_test
