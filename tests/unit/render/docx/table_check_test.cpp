#include "render/docx/table_check.h"

#include <doctest/doctest.h>

#include "unit/render/docx/reading.h"
#include "unit/render/docx/sample.h"

namespace remit::table_check_test {
namespace {

Block wide_table(int columns, const Source* source, std::string_view word = "Communications") {
  Table result;
  result.columns.resize(static_cast<std::size_t>(columns));
  Row cells;
  for (int i = 0; i < columns; ++i) {
    cells.cells.emplace_back();
    cells.cells.back().content = {plain(word)};
  }
  result.bodies.push_back({{}, 0, {}, {cells}});
  return {std::move(result), {source, 0, 3}};
}

std::string faults(Blocks blocks, const DocxStyle& style = {}) {
  Document document;
  document.blocks = std::move(blocks);
  Diagnostics diagnostics, made;
  check_tables(document, style, diagnostics, made);
  std::string result;
  for (const Diagnostic& d : diagnostics.all()) result += render_text(d);
  for (const Diagnostic& d : made.all()) result += "made: " + render_text(d);
  return result;
}

const Source kReport("report.md", "| a | b |\n");
const Source kRecordText("2020-04-01.adopted.md", "| a | b |\n", {"safer-riverside", false, true});

}  // namespace

TEST_CASE("a table whose words have room is not reported") {
  CHECK(faults({wide_table(5, &kReport)}) == "");
}

TEST_CASE("one that has room on a page turned sideways is told so, with its widest words") {
  CHECK(faults({wide_table(7, &kReport)}) ==
        "report.md:1:1: error: this table is too wide for the page: the longest words of its seven "
        "columns need 21.6 cm, and the page has 15.9 cm [table.too-wide]\n"
        "    | a | b |\n"
        "    ^~~\n"
        "  help: turn the page sideways for it: write a line '::: landscape' before the table, and "
        "a line ':::' after it, or use shorter words\n"
        "  note: the widest, with the edges of their columns: 'Communications' (3.1 cm)\n");
  CHECK(faults({of_class("landscape", {wide_table(7, &kReport)})}) == "");
}

TEST_CASE("the caption of a table is turned with it") {
  Block table = wide_table(7, &kReport);
  get_if<Table>(table)->caption = {plain("Table 1: Costs")};
  CHECK(faults({table}).find("before the table and its caption, and a line ':::' after") !=
        std::string::npos);
}

TEST_CASE("one for which no page is wide enough") {
  const std::string upright = faults({wide_table(10, &kReport)});
  CHECK(upright.find("ten columns need 30.8 cm, and even a page turned sideways has 24.6 cm") !=
        std::string::npos);
  CHECK(upright.find("help: make two tables of it, leave columns out, or use shorter words\n") !=
        std::string::npos);
  CHECK(faults({of_class("landscape", {wide_table(10, &kReport)})})
            .find("and its page, which is turned sideways, has 24.6 cm") != std::string::npos);
}

TEST_CASE("one that a template makes of facts is told of its template and its data") {
  const Source timeline("templates/sections/timeline.md.mustache", "| Task | Lead |\n");
  const std::string upright = faults({wide_table(7, &timeline)});
  CHECK(
      upright.starts_with("made: templates/sections/timeline.md.mustache:1:1: error: this table"));
  CHECK(upright.find("  help: use shorter words in the data, or write the lines '::: landscape' "
                     "before and ':::' after the table in a copy of this template in your own "
                     "templates/\n") != std::string::npos);
  CHECK(faults({wide_table(10, &timeline)})
            .find("  help: use shorter words in the data, or part what the table shows into "
                  "several, such as a work programme into one for each year\n") !=
        std::string::npos);
}

TEST_CASE("an address can be given by words, and a font may not be known") {
  DocxStyle style;
  style.page.font = "Gill Sans";
  const std::string told = faults(
      {wide_table(2, &kReport, "https://www.riverside.gov.uk/community/safety/plans/annual/plan")},
      style);
  CHECK(told.find("note: an address can be given by words that lead to it: [the board](https://…), "
                  "[write to us](mailto:…)\n") != std::string::npos);
  CHECK(told.find("note: the widths of the letters of the font 'Gill Sans' are not known, so those "
                  "of a wide font are taken\n") != std::string::npos);
}

TEST_CASE(
    "pages are turned by themselves where nobody can change the text, which is warned of if "
    "that is not enough") {
  CHECK(faults({wide_table(7, &kRecordText)}) == "");
  const std::string told = faults({wide_table(10, &kRecordText)});
  CHECK(told.find("warning: this table is too wide") != std::string::npos);
  CHECK(told.find("help: this text cannot be changed, so the words will be divided in the Word "
                  "document; make the table narrower in the next version\n") != std::string::npos);
  DocxStyle redline;
  redline.is_settled = true;
  CHECK(faults({wide_table(7, &kReport)}, redline) == "");

  Document document;
  document.blocks = {para("Before."), wide_table(7, &kRecordText), para("After.")};
  const DocxReading docx(rendered(document, DocxStyle{}));
  CHECK(docx.all("w:sectPr").size() == 3);
  CHECK(docx.all("w:tblW").front()->get("w:w") == "13958");
}

TEST_CASE(
    "a hyphen within a figure does not break in a table, but those of words and addresses do") {
  Table table;
  table.columns.resize(3);
  table.bodies.push_back(
      {{}, 0, {}, {row({"Budget 2025-26", "self-assessment", "www.riverside.gov.uk/plan-2025"})}});
  Document document;
  document.blocks = {para("In 2024-25."), {table, {}}};
  const DocxReading docx(rendered(document, DocxStyle{}));
  CHECK(docx.all("w:noBreakHyphen").size() == 1);
  CHECK(docx.paragraph("Budget").text == "Budget 202526");  // with the hyphen between them
  CHECK(docx.paragraph("self").text == "self-assessment");
}

}  // namespace remit::table_check_test
