#include "render/docx/tables.h"

#include <doctest/doctest.h>

#include "unit/render/docx/reading.h"
#include "unit/render/docx/sample.h"

namespace remit::tables_test {

TEST_CASE("every header row repeats, and no row of the body does") {
  Document document;
  document.blocks = {table({para("Table 1: Days")}, {row({"Work", "Time"}), row({"", "Days"})},
                           {row({"Board", "2.70"}), row({"Group", "13.38"})})};
  const DocxReading docx(rendered(document, DocxStyle{}));
  std::string repeats;
  for (const XmlElement* tr : docx.all("w:tr"))
    repeats += tr->first("w:trPr")->first("w:tblHeader") ? "yes " : "no ";
  CHECK(repeats == "yes yes no no ");
  CHECK(docx.paragraph("Table 1: Days").style == "TableCaption");
}

TEST_CASE("columns are aligned in Word as in the text") {
  Document document;
  Block block = table({}, {row({"Work", "Hours", "Share"})}, {row({"Board", "20", "half"})});
  Table& made = *get_if<Table>(block);
  made.columns[1].alignment = Alignment::right;
  made.columns[2].alignment = Alignment::center;
  document.blocks = {block};
  const DocxReading docx(rendered(document, DocxStyle{}));
  std::string alignments;
  for (const char* text : {"Work", "Hours", "Share", "Board", "20", "half"})
    alignments += value_of(*docx.element(text).first("w:pPr"), "w:jc") + " ";
  CHECK(alignments == "left right center left right center ");
}

TEST_CASE("the first column of a table with row headers has a style of its own in Word") {
  Document document;
  document.blocks = {table({}, {row({"Work", "Hours"})}, {row({"Board", "20"})}, 1)};
  const DocxReading docx(rendered(document, DocxStyle{}));
  CHECK(docx.paragraph("Work").style == "TableHeading");
  CHECK(docx.paragraph("Board").style == "TableRowHeading");
  CHECK(docx.paragraph("20").style == "TableText");
}

}  // namespace remit::tables_test
