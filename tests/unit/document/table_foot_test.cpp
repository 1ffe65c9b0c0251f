#include "document/table_foot.h"

#include <doctest/doctest.h>

#include "tree_builders.h"

namespace remit::table_foot_test {
namespace {

Row row(std::string text) {
  Row result;
  Cell cell;
  cell.content = {plain(std::move(text))};
  result.cells = {cell};
  return result;
}

Blocks in_division(std::string foot) {
  Table table;
  table.bodies.push_back({});
  table.bodies[0].rows = {row("a"), row("b"), row("c")};
  Attr attr{"", {"x"}, {}};
  if (!foot.empty()) attr.set("foot", std::move(foot));
  return {{Div{attr, {{table, {}}}}, {}}};
}

std::string foot_of(Blocks blocks) {
  mark_table_feet(blocks);
  const Div& div = *get_if<Div>(blocks[0]);
  CHECK(div.attr.get("foot") == "");
  CHECK(div.attr.has_class("x"));
  const Table& table = *get_if<Table>(div.content[0]);
  std::string result;
  for (const Row& r : table.bodies[0].rows) result += plain_text(r.cells[0].content);
  result += "|";
  for (const Row& r : table.foot) result += plain_text(r.cells[0].content);
  return result;
}

}  // namespace

TEST_CASE("the last rows of a table become its foot, as many as its division says") {
  CHECK(foot_of(in_division("1")) == "ab|c");
  CHECK(foot_of(in_division("3")) == "|abc");
}

TEST_CASE("a table keeps its rows where no number, or more than it has, is said") {
  CHECK(foot_of(in_division("")) == "abc|");
  CHECK(foot_of(in_division("4")) == "abc|");
  CHECK(foot_of(in_division("all")) == "abc|");
}

}  // namespace remit::table_foot_test
