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

std::string checked(const std::string& text) {
  Diagnostics diagnostics;
  check_totals(table(text), diagnostics);
  return rendered(diagnostics);
}

}  // namespace

TEST_CASE("a typed total that disagrees with the figures above it is an error with both") {
  CHECK(
      checked("Salaries|£15,000/Rooms|£7,000.50/Total|£25,000") ==
      R"(a.xml:1:7: error: this says £25,000, but the figures above add up to 22000.5 [arithmetic.disagrees]
    total here
          ^~~~
  help: correct the total, or the figures that it is made of
)");
  CHECK(checked("Salaries|£15,000/Rooms|£7,000/Total|£22,000").empty());
  CHECK(checked("a|1|2/b||3/Total (hours)|1|5").empty());
  CHECK(checked("a|1|2/b||3/Total|2|6").find("add up to 5 ") != std::string::npos);
}

TEST_CASE("what is no sum of figures is left alone") {
  CHECK(checked("a|1/b|about 2/Total|7").empty());
  CHECK(checked("a|1/b|2/Total|unknown").empty());
  CHECK(checked("a|1/Total of a|1/b|2/Total|3").empty());
  CHECK(checked("a|1/b|2/Sum|7").empty());
  CHECK(checked("Total|7").empty());
  CHECK(checked("a|/b|/Total|7").empty());
}

}  // namespace remit::totals_test
