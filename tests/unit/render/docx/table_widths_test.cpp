#include "render/docx/table_widths.h"

#include <doctest/doctest.h>

#include <numeric>

#include "render/docx/table_grid.h"
#include "unit/render/docx/reading.h"
#include "unit/render/docx/sample.h"

namespace remit::table_widths_test {
namespace {

constexpr double kPage = 9026;  // of text, in twentieths of a point

Table table_of(std::vector<Row> rows, std::size_t columns) {
  Table result;
  result.columns.resize(columns);
  result.bodies.push_back({{}, 0, {}, std::move(rows)});
  return result;
}

TableRoom room_of(Table table, bool cover = false) {
  prepare_table(table, cover, [](Blocks&, const char*) {});
  return measure_table(table, cover, CellRuler(DocxStyle{}));
}

double sum(const std::vector<double>& widths) {
  return std::accumulate(widths.begin(), widths.end(), 0.0);
}

std::string sentences() {
  std::string result;
  for (int i = 0; i < 60; ++i) result += "as the board has it ";
  return result;
}

}  // namespace

TEST_CASE("no column is narrower than its widest word needs, and together they fill the page") {
  const TableRoom room = room_of(
      table_of({row({"DONE", sentences(), "£112,340", sentences()}),
                row({"Reporting and communication", sentences(), "£1,674,040", sentences()})},
               4));
  const std::vector<double> widths = column_widths(room, kPage);
  CHECK(sum(widths) == doctest::Approx(kPage));
  for (std::size_t c = 0; c < 4; ++c) CHECK(widths[c] >= room.columns[c].least - 0.001);
  CHECK(room.columns[0].widest == "communication");
  CHECK(room.columns[2].widest == "£1,674,040");
}

TEST_CASE("where every paragraph fits on a line, each column gets that and a part of the rest") {
  const TableRoom room = room_of(table_of({row({"Board meetings", "20", "2.70"})}, 3));
  const std::vector<double> widths = column_widths(room, kPage);
  CHECK(sum(widths) == doctest::Approx(kPage));
  for (std::size_t c = 0; c < 3; ++c) CHECK(widths[c] > room.columns[c].line);
  CHECK(widths[0] > 2 * widths[1]);
}

TEST_CASE("a longer text gets a wider column, but by far not in proportion") {
  std::string text;
  for (int i = 0; i < 8; ++i) text += "as the board has it ";
  const TableRoom room = room_of(table_of({row({text, text + text + text + text})}, 2));
  const std::vector<double> widths = column_widths(room, kPage);
  CHECK(widths[1] > 1.2 * widths[0]);
  CHECK(widths[1] < 3 * widths[0]);
}

TEST_CASE("widths that are given stay, unless a word needs more; the others share the rest") {
  Table table = table_of({row({"a", "b", "a much longer text than the one beside it"})}, 3);
  table.columns[0].width = 0.4;
  std::vector<double> widths = column_widths(room_of(table), kPage);
  CHECK(widths[0] == doctest::Approx(0.4 * kPage));
  CHECK(widths[2] > widths[1]);
  CHECK(sum(widths) == doctest::Approx(kPage));
  table.columns[0].width = 0.98;
  widths = column_widths(room_of(table), kPage);
  CHECK(widths[0] < 0.9 * kPage);
  CHECK(sum(widths) == doctest::Approx(kPage));
}

TEST_CASE("a cover table gives its labels three tenths, or what their words need") {
  const auto share_of_labels = [](std::string_view label) {
    return column_widths(room_of(table_of({row({label, "A. N. Officer"})}, 2), true), kPage)[0] /
           kPage;
  };
  CHECK(share_of_labels("Author") == doctest::Approx(0.3));
  CHECK(share_of_labels("Counterterrorismpreparednessresponsibilities") > 0.4);
}

TEST_CASE("a word in a cell that spans columns needs them together") {
  Table table = table_of({row({"a", "b", "c"}), row({"Counterterrorismpreparedness", "d"})}, 3);
  table.bodies[0].rows[1].cells[0].col_span = 2;
  const TableRoom room = room_of(table);
  const double alone = room_of(table_of({row({"Counterterrorismpreparedness"})}, 1)).least();
  CHECK(room.columns[0].least + room.columns[1].least == doctest::Approx(alone));
  CHECK(room.columns[2].least < 600);
}

TEST_CASE("where words have no room, each column lacks as much of what it needs") {
  std::vector<Row> rows = {
      row({"communications", "communications", "communications", "communications", "communications",
           "communications", "communications", "a"})};
  const TableRoom room = room_of(table_of(rows, 8));
  CHECK(room.least() > kPage);
  const std::vector<double> widths = column_widths(room, kPage);
  CHECK(sum(widths) == doctest::Approx(kPage));
  CHECK(widths[0] == doctest::Approx(widths[6]));
  CHECK(widths[7] < widths[0]);
}

TEST_CASE("in Word the table, its grid and its cells have the widths of the columns") {
  Table table = table_of({row({"DONE", "b"}), row({"both"})}, 2);
  table.bodies[0].rows[1].cells[0].col_span = 2;
  Document document;
  document.blocks = {{table, {}}};
  const DocxReading docx(rendered(document, DocxStyle{}));
  const auto width_of = [](const XmlElement* element) { return std::stol(element->get("w:w")); };
  const auto columns = docx.all("w:gridCol");
  const auto cells = docx.all("w:tcW");
  REQUIRE(columns.size() == 2);
  REQUIRE(cells.size() == 3);
  CHECK(width_of(cells[0]) == width_of(columns[0]));
  CHECK(width_of(cells[1]) == width_of(columns[1]));
  CHECK(width_of(cells[2]) == width_of(columns[0]) + width_of(columns[1]));
  const auto whole = docx.all("w:tblW");
  REQUIRE(whole.size() == 1);
  CHECK(whole[0]->get("w:type") == "dxa");
  CHECK(std::abs(width_of(whole[0]) - width_of(cells[2])) <= 1);
}

}  // namespace remit::table_widths_test
