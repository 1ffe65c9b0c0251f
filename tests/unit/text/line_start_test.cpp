#include "text/line_start.h"

#include <doctest/doctest.h>

namespace remit::line_start_test {

TEST_CASE("a line begins behind quotations, or behind the marks of items too") {
  CHECK(behind_quotations(" > > text") == 5);
  CHECK(behind_quotations("> - text") == 2);
  CHECK(behind_markers("> - text") == 4);
  CHECK(behind_markers("12) - > * text") == 10);
  CHECK(behind_markers("text - more") == 0);
  CHECK(behind_markers("-text") == 0);
  CHECK(behind_markers("12.text") == 0);
  CHECK(behind_markers("-") == 0);
  CHECK(behind_markers("  ") == 2);
  CHECK(behind_markers("") == 0);
}

}  // namespace remit::line_start_test
