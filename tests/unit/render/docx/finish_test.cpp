#include "render/docx/finish.h"

#include <doctest/doctest.h>

#include "unit/render/docx/reading.h"
#include "unit/render/docx/sample.h"

namespace remit::finish_test {
namespace {

std::string refusal(std::vector<NumberedPart> parts) {
  Document document;
  document.blocks = {heading(1, "One"), heading(2, "Two")};
  const DocxStyle style;
  auto package = DocxPackage::open(rendered(document, style));
  REQUIRE(package);
  Diagnostics diagnostics;
  const bool finished = finish_docx(*package, parts, docx_lists(style, parts), 9026, diagnostics);
  CHECK(finished == diagnostics.all().empty());
  return finished ? "" : render_text(diagnostics.all().front());
}

NumberedPart part(std::string style) { return {std::move(style), "", 0, "", false, {}}; }

}  // namespace

TEST_CASE("a heading that was lost or changed on the way is an error") {
  CHECK(refusal({part("Heading1"), part("Heading2")}) == "");
  const std::string too_many =
      "remit: error: the Word document has 2 headings and numbered paragraphs where the text has "
      "3, "
      "or they are not the same ones [docx.numbering-lost]\n"
      "  help: this is a fault of Remit, not of your text; please report it\n";
  CHECK(refusal({part("Heading1"), part("Heading2"), part("Clause2")}) == too_many);
  CHECK(refusal({part("Heading1")}) != "");
  CHECK(refusal({part("Heading2"), part("Heading1")}) != "");
}

TEST_CASE("properties of a paragraph stand in the order of the schema") {
  Document document = sample_report();
  const DocxReading docx(rendered(document, sample_style()));
  const auto bullet = docx.element("one for community").first("w:pPr")->elements();
  REQUIRE(bullet.size() == 2);
  CHECK(bullet[0]->name == "w:pStyle");
  CHECK(bullet[1]->name == "w:numPr");
}

TEST_CASE("tables do not touch, and a paragraph follows the last") {
  Document document;
  document.blocks = {table({}, {}, {row({"a"})}), table({}, {}, {row({"b"})})};
  const DocxReading docx(rendered(document, DocxStyle{}));
  std::string names;
  for (const XmlElement* element : docx.body().elements()) names += element->name + " ";
  CHECK(names == "w:tbl w:p w:tbl w:p w:sectPr ");
}

}  // namespace remit::finish_test
