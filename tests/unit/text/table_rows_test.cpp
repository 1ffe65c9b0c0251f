// Cells that a table has no column for.
#include "text/table_rows.h"

#include <doctest/doctest.h>

#include "markdown_reading.h"

namespace remit::table_rows_test {

TEST_CASE("a row with more cells than the table has columns loses text, and is an error") {
  CHECK(tree("| a | b |\n|---|---|\n| 1 | 2 | 3 *x* |\n") == R"(Table
  Head
    Cell
      Plain "a"
    Cell
      Plain "b"
  Row
    Cell
      Plain "1"
    Cell
      Plain "2"
a.md:3:11: error: this row has more cells than the head of the table, which has 2 [markdown.table-cells]
    | 1 | 2 | 3 *x* |
              ^~~~~
  help: add a column to the head, or write '\|' for a bar that is text; another table begins behind a blank line
)");
}

TEST_CASE(
    "a table directly behind another is rows of the first, and once an error if it is wider") {
  CHECK(messages("| a |\n|---|\n| 1 |\n| b | c |\n|---|---|\n| 2 | 3 |\n") ==
        "4:7 markdown.table-cells\n");
  CHECK(messages("| a |\n|---|\n| 1 | x |\n| 2 |\n| 3 | y |\n") ==
        "3:7 markdown.table-cells\n5:7 markdown.table-cells\n");
}

TEST_CASE("too many cells are found in quotations, in items and behind paragraphs") {
  CHECK(messages("> a | b\n> --|--\n> 1 | 2 | 3\n") == "3:11 markdown.table-cells\n");
  CHECK(messages("- | a |\n  |---|\n  | 1 | {{f}} |\n") == "3:9 markdown.table-cells\n");
  CHECK(messages("text\n| a |\n|---|\n| 1 | x |\n") == "4:7 markdown.table-cells\n");
}

TEST_CASE("bars with a backslash, empty cells and missing ones are none too many") {
  CHECK(messages("| a | b |\n|---|---|\n| 1 \\| x | `\\|` |\n| 2 | 3 | | |\n| 4 |\n").empty());
  CHECK(messages("a | b\n--|--\n1 | 2 |\n").empty());
  CHECK(messages("| a |\n|---|\n| {{quorum.minimum}} |\n").empty());
}

}  // namespace remit::table_rows_test
