#include "check/totals.h"

#include <doctest/doctest.h>

#include "written.h"

namespace remit::totals_test {
namespace {

const Written kFile("total here");

// Rows of cells divided by "|", lines by "/".
Blocks table(const std::string& text) {
  TableBody body;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] != '/' && text[i] != '|') continue;
    if (body.rows.empty() || (begin > 0 && text[begin - 1] == '/')) body.rows.emplace_back();
    Cell cell;
    cell.content = {{Plain{inlines_from_text(text.substr(begin, i - begin))}, {}}};
    cell.place = kFile.place("here");
    body.rows.back().cells.push_back(std::move(cell));
    begin = i + 1;
  }
  Table result;
  result.bodies = {std::move(body)};
  return {{std::move(result), {}}};
}

Blocks in_division(const char* name, Blocks blocks) {
  return {{Div{{"", {name}, {}}, std::move(blocks)}, {}}};
}

std::string checked(const std::string& text) {
  Diagnostics diagnostics;
  check_totals(table(text), diagnostics);
  return rendered(diagnostics);
}

}  // namespace

TEST_CASE("a typed total that disagrees with the figures above it is an error with both") {
  CHECK(
      checked("Salaries|£15,000/Rooms|£7,000.50/Total|£25,000") ==
      R"(a.xml:1:7: error: this says £25,000, but the figures above add up to £22,000.50 [arithmetic.disagrees]
    total here
          ^~~~
  help: correct the total or its parts; if it is right as it is, put '::: totals-as-typed' above the table and its caption, and ':::' below it
)");
  CHECK(checked("Salaries|£15,000/Rooms|£7,000/Total|£22,000").empty());
  CHECK(checked("a|1|2/b||3/Total (hours)|1|5").empty());
  CHECK(checked("a|1|2/b||3/Total|2|6").find("add up to 5 ") != std::string::npos);
}

TEST_CASE("what is no sum of figures is left alone") {
  CHECK(checked("a|1/b|about 2/Total of both|7").empty());
  CHECK(checked("a|1/b|2/Total|unknown").empty());
  CHECK(checked("a|1/Total of a|1/b|2/Total|3").empty());
  CHECK(checked("a|1/b|2/All in all|7").empty());
  CHECK(checked("Total|7").empty());
  CHECK(checked("a|/b|/Total|7").empty());
}

TEST_CASE("a total that cannot be checked is a warning if it is marked as one") {
  CHECK(
      checked("a|1/b|about 2/Total|7") ==
      R"(a.xml:1:7: warning: the total 7 cannot be checked: 'about 2' is not a figure [arithmetic.not-checked]
    total here
          ^~~~
  help: check it yourself, then put '::: totals-as-typed' above the table and its caption, and ':::' below it
)");
  CHECK(checked("a|1 hour/b|£2/Total|7").find("'£2' is in another unit") != std::string::npos);
  CHECK(checked("a|1/Total hours|1/Sub-total|7").find("nothing here says") != std::string::npos);
  CHECK(checked("a|1/b|…/Total|7").empty());  // a fact without a text has its own message
}

TEST_CASE("a difference that comes of rounding has another repair") {
  const std::string exact = checked("a|1.4/b|1.4/Total|3");
  CHECK(exact.find("error: this says 3, but the figures above add up to 2.8") != std::string::npos);
  CHECK(exact.find("'Figures may not add up because of rounding.'") != std::string::npos);
  const std::string millions = checked("a|£1.4m/b|£1.4m/Total|£2.9m");
  CHECK(millions.find("warning: this says £2.9m, but the figures above add up to £2.8m") !=
        std::string::npos);
}

TEST_CASE("a table in a division of its own is left alone") {
  Diagnostics diagnostics;
  check_totals(in_division("totals-as-typed", table("a|1/b|2/Total|7")), diagnostics);
  CHECK(rendered(diagnostics).empty());
  check_totals(in_division("row-headers", table("a|1/b|2/Total|7")), diagnostics);
  CHECK(codes(diagnostics) == "arithmetic.disagrees ");
}

}  // namespace remit::totals_test
