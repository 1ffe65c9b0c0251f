#include "render/docx/table_grid.h"

#include <doctest/doctest.h>

#include "base/strings.h"
#include "unit/render/docx/reading.h"
#include "unit/render/docx/sample.h"

namespace remit::table_grid_test {
namespace {

Table table_of(std::vector<Row> rows, std::size_t columns) {
  Table result;
  result.columns.resize(columns);
  result.bodies.push_back({{}, 0, {}, std::move(rows)});
  return result;
}

Table prepared(Table table, bool cover = false) {
  prepare_table(table, cover, [](Blocks&, const char*) {});
  return table;
}

std::vector<std::size_t> row_lengths(const Table& table) {
  std::vector<std::size_t> result;
  for (const Row& r : table.bodies[0].rows) result.push_back(r.cells.size());
  return result;
}

}  // namespace

TEST_CASE("short rows are filled up, and a long one makes the table wider") {
  const Table table = prepared(table_of({row({"a"}), row({"b", "c", "d"})}, 2));
  CHECK(table.columns.size() == 3);
  CHECK(row_lengths(table) == std::vector<std::size_t>{3, 3});
}

TEST_CASE("spans end where their part of the table ends") {
  Table table = table_of({row({"a", "b"}), row({"c"}), row({"d", "e"})}, 2);
  table.bodies[0].rows[0].cells[0].row_span = 2;
  table.bodies[0].rows[2].cells[0].row_span = 9;
  table.bodies[0].rows[2].cells[1].col_span = 0;
  const Table result = prepared(table);
  CHECK(row_lengths(result) == std::vector<std::size_t>{2, 1, 2});
  CHECK(result.bodies[0].rows[0].cells[0].row_span == 2);
  CHECK(result.bodies[0].rows[2].cells[0].row_span == 1);
  CHECK(result.bodies[0].rows[2].cells[1].col_span == 1);
}

TEST_CASE("a cell that spans columns ends where one from the row above begins") {
  Table table = table_of({row({"a", "tall", "b"}), row({"wide"}), row({"c", "d", "e"})}, 3);
  table.bodies[0].rows[0].cells[1].row_span = 2;
  table.bodies[0].rows[1].cells[0].col_span = 3;
  const Table result = prepared(table);
  CHECK(result.columns.size() == 3);
  CHECK(result.bodies[0].rows[1].cells[0].col_span == 1);
  CHECK(row_lengths(result) == std::vector<std::size_t>{3, 2, 3});  // the last is filled up
}

TEST_CASE("a cell that spans rows and columns keeps its columns free in the rows below") {
  Table table = table_of({row({"large", "b"}), row({"c"}), row({"d", "e", "f"})}, 3);
  table.bodies[0].rows[0].cells[0].row_span = 2;
  table.bodies[0].rows[0].cells[0].col_span = 2;
  table.bodies[0].rows[1].cells[0].col_span = 2;
  const Table result = prepared(table);
  CHECK(result.columns.size() == 4);  // "c" begins in the third
  CHECK(result.bodies[0].rows[1].cells[0].col_span == 2);
  CHECK(row_lengths(result) == std::vector<std::size_t>{3, 1, 4});
}

TEST_CASE("rows that span stay within their part of the table, and the next part begins afresh") {
  Table table = table_of({row({"tall", "b"}), row({"c"})}, 2);
  table.bodies[0].rows[0].cells[0].row_span = 5;
  table.bodies.push_back({{}, 0, {}, {row({"d", "e"})}});
  const Table result = prepared(table);
  CHECK(result.columns.size() == 2);
  CHECK(result.bodies[0].rows[0].cells[0].row_span == 2);
  CHECK(result.bodies[1].rows[0].cells.size() == 2);
}

TEST_CASE("a table loses a header row without text, and no other") {
  Table table = table_of({row({"Author", "A. N. Officer"})}, 2);
  table.head = {row({"", ""})};
  CHECK(prepared(table, true).head.empty());
  CHECK(prepared(table, false).head.empty());
  table.head = {row({"Field", ""})};
  CHECK(prepared(table, true).head.size() == 1);
}

TEST_CASE("cells that span rows and columns are merged in Word") {
  Table spanning = table_of({row({"tall", "b"}), row({"c"}), row({"wide"})}, 2);
  spanning.bodies[0].rows[0].cells[0].row_span = 2;
  spanning.bodies[0].rows[2].cells[0].col_span = 2;
  Document document;
  document.blocks = {{spanning, {}}};
  const DocxReading docx(rendered(document, DocxStyle{}));
  const auto rows = docx.all("w:tr");
  REQUIRE(rows.size() == 3);
  const auto merge_of = [&](std::size_t r) {
    return value_of(*rows[r]->first("w:tc")->first("w:tcPr"), "w:vMerge");
  };
  CHECK(merge_of(0) == "restart");
  CHECK(merge_of(1) == "continue");
  CHECK(value_of(*rows[2]->first("w:tc")->first("w:tcPr"), "w:gridSpan") == "2");
}

TEST_CASE("labels are those of the leading columns, whatever spans them") {
  Table spanning = table_of({row({"label", "b"}), row({"text"})}, 2);
  spanning.bodies[0].row_head_columns = 1;
  spanning.bodies[0].rows[0].cells[0].row_span = 2;
  std::string styles;
  prepare_table(spanning, false, [&](Blocks& content, const char* style) {
    styles += std::string(collapse(plain_text(content))) + ": " + style + "\n";
  });
  CHECK(styles == "label: TableRowHeading\nb: TableText\ntext: TableText\n");
}

}  // namespace remit::table_grid_test
