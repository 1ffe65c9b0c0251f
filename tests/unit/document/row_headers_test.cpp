#include "document/row_headers.h"

#include <doctest/doctest.h>

#include "tree_builders.h"

namespace remit::row_headers_test {
namespace {

Block table(std::initializer_list<std::string_view> head) {
  Table result;
  result.head = {row(head)};
  result.bodies = {{{}, 0, {}, {row({"Author", "Clerk"})}}};
  return {std::move(result), {}};
}

// The table's header rows, and how many columns of its body are row headers: "1 head, 0 columns".
std::string described(const Block& block) {
  const Table& made = *get_if<Table>(block);
  return std::to_string(made.head.size()) + " head, " +
         std::to_string(made.bodies.front().row_head_columns) + " columns";
}

// The same after the pass, of a table in a division of that class.
std::string marked(std::string name, Block block) {
  Blocks blocks = {division({"", {std::move(name)}, {}}, {std::move(block)})};
  mark_row_headers(blocks);
  return described(get_if<Div>(blocks[0])->content[0]);
}

}  // namespace

TEST_CASE("the first column of a cover's table is row headers, and a blank header row goes") {
  CHECK(marked("cover", table({"", ""})) == "0 head, 1 columns");
  CHECK(marked("row-headers", table({"", ""})) == "0 head, 1 columns");
}

TEST_CASE("a header row that says something stays") {
  CHECK(marked("cover", table({"", "Value"})) == "1 head, 1 columns");
}

TEST_CASE("tables elsewhere stay as they are") {
  CHECK(marked("note", table({"", ""})) == "1 head, 0 columns");
  Blocks blocks = {table({"", ""})};
  mark_row_headers(blocks);
  CHECK(described(blocks[0]) == "1 head, 0 columns");
}

TEST_CASE("a table deeper in such a division is marked, too") {
  Blocks blocks = {
      division({"", {"cover"}, {}}, {bullets({{division({"", {"box"}, {}}, {table({"", ""})})}})})};
  mark_row_headers(blocks);
  const Blocks& item = get_if<BulletList>(get_if<Div>(blocks[0])->content[0])->items[0];
  CHECK(described(get_if<Div>(item[0])->content[0]) == "0 head, 1 columns");
}

}  // namespace remit::row_headers_test
