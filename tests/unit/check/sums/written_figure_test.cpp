#include "check/sums/written_figure.h"

#include <doctest/doctest.h>

namespace remit::written_figure_test {
namespace {

std::string like(const char* amount, const char* figure) {
  return written_like(*Decimal::parse(amount), read_figure(figure).figure);
}

}  // namespace

TEST_CASE("an amount is written as the figure beside it") {
  CHECK(like("22000.5", "£25,000") == "£22,000.50");
  CHECK(like("15500000", "£16.4m") == "£15.5m");
  CHECK(like("-83", "173") == "−83");
  CHECK(like("1161", "1100") == "1161");
  CHECK(like("1161", "1,100") == "1,161");
  CHECK(like("1161", "900") == "1,161");
  CHECK(like("91", "100%") == "91%");
  CHECK(like("270", "4 hours") == "4 hours 30 minutes");
  CHECK(like("61", "1 minute") == "1 hour 1 minute");
  CHECK(like("450", "6:30") == "7:30");
  CHECK(like("7", "6 officers") == "7 officers");
  CHECK(like("2.755", "3.1") == "2.76");
}

}  // namespace remit::written_figure_test
