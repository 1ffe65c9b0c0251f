// Pages turned sideways. S stands for a paragraph that ends a section, | for the end of the
// document; "=" behind it means that the section's pages are turned.
#include "render/docx/sections.h"

#include <doctest/doctest.h>

#include "unit/render/docx/reading.h"
#include "unit/render/docx/sample.h"

namespace remit::sections_test {
namespace {

const XmlElement* section_of(const XmlElement& element) {
  const XmlElement* properties = element.first("w:pPr");
  return properties ? properties->first("w:sectPr") : nullptr;
}

std::string turned(const XmlElement& section) {
  const XmlElement& size = *section.first("w:pgSz");
  const bool landscape = size.get("w:orient") == "landscape";
  CHECK(size.get("w:w") == (landscape ? "16838" : "11906"));
  CHECK(size.get("w:h") == (landscape ? "11906" : "16838"));
  CHECK(section.first("w:footerReference"));
  CHECK_FALSE(section.first("w:pgNumType"));  // pages are counted on
  return landscape ? "=" : "";
}

// "one S two S= T(9026) |": what stands on the pages.
std::string sections(Blocks blocks) {
  Document document;
  document.blocks = std::move(blocks);
  const DocxReading docx(rendered(document, DocxStyle{}));
  std::string result;
  for (const XmlElement* element : docx.body().elements()) {
    if (element->name == "w:p" && !element->text().empty()) result += element->text() + " ";
    if (element->name == "w:p" && element->first("w:pPr")->first("w:pageBreakBefore"))
      result += "(new page) ";
    if (element->name == "w:tbl")
      result += "T(" + element->first("w:tblGrid")->elements().front()->get("w:w") + ") ";
    if (const XmlElement* section = section_of(*element)) result += "S" + turned(*section) + " ";
    if (element->name == "w:sectPr") result += "|" + turned(*element);
  }
  return result;
}

Block landscape(Blocks content) { return of_class("landscape", std::move(content)); }
Block small_table() { return table({}, {}, {row({"a"})}); }

}  // namespace

TEST_CASE("a document without landscape has the section that it had") {
  CHECK(sections({para("one"), small_table()}) == "one T(9026) |");
}

TEST_CASE("a landscape division has pages of its own, and tables as wide as they") {
  CHECK(sections({para("one"), landscape({para("two"), small_table(), para("three")}), para("four"),
                  small_table()}) == "one S two T(13958) three S= four T(9026) |");
}

TEST_CASE("a section that ends with a table ends behind it") {
  CHECK(sections({small_table(), landscape({small_table()}), para("four")}) ==
        "T(9026) S T(13958) S= four |");
}

TEST_CASE("at the beginning and at the end of a document there is no empty page") {
  CHECK(sections({landscape({para("one")}), para("two")}) == "one S= two |");
  CHECK(sections({para("one"), landscape({para("two")})}) == "one S two |=");
  CHECK(sections({para("one"), landscape({small_table()})}) == "one S T(13958) |=");
  CHECK(sections({landscape({para("one")})}) == "one |=");
}

TEST_CASE("divisions in a row, and one in another, share their pages") {
  CHECK(sections({para("one"), landscape({para("two")}), landscape({para("three")}),
                  para("four")}) == "one S two three S= four |");
  CHECK(sections({landscape({para("one"), landscape({para("two")}), para("three")}),
                  para("four")}) == "one two three S= four |");
  CHECK(sections({para("one"), landscape({}), para("two")}) == "one two |");
}

TEST_CASE("an appendix directly behind begins no second page") {
  CHECK(sections({landscape({small_table()}), heading(1, "A", {"appendix"}), para("two")}) ==
        "T(13958) S= A two |");
  CHECK(sections({para("one"), heading(1, "A", {"appendix"})}) == "one A (new page) |");
}

TEST_CASE("a division in a list, a quotation or a note has pages of its own too") {
  CHECK(sections({bullets({{para("one"), landscape({para("two")})}}), para("three")}) ==
        "one S two S= three |");
  CHECK(sections({of_class("note", {para("one"), landscape({para("two")})})}) == "one S two |=");
}

TEST_CASE("in a cell nothing is turned") {
  Row cells = row({"a"});
  cells.cells.front().content = {landscape({para("b")})};
  CHECK(sections({table({}, {}, {cells})}) == "T(9026) |");
}

TEST_CASE("a picture that is higher than its pages becomes smaller in both directions") {
  // Sideways pages with 16 cm for text, of which 2 cm are for the caption: 14 cm.
  const Source source(
      "body.xml",
      "<w:body xmlns:w=\"w\" xmlns:wp=\"wp\" xmlns:a=\"a\">"
      "<w:p><wp:inline><wp:extent cx=\"3600000\" cy=\"10080000\"/>"
      "<a:ext cx=\"3600000\" cy=\"10080000\"/></wp:inline></w:p>"
      "<w:p><wp:inline><wp:extent cx=\"3600000\" cy=\"3600000\"/></wp:inline></w:p>"
      "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11340\"/>"
      "<w:pgMar w:top=\"1134\" w:bottom=\"1134\" w:left=\"0\" w:right=\"0\"/></w:sectPr>"
      "</w:body>");
  Diagnostics diagnostics;
  const auto body = parse_xml(source, diagnostics);
  REQUIRE(body);
  fit_to_sections(*body, [](XmlElement&, int) {});
  const auto paragraphs = body->elements("w:p");
  const XmlElement& high = *paragraphs[0]->first("wp:inline");
  CHECK(high.first("wp:extent")->get("cy") == "5040635");  // 7938 twips
  CHECK(high.first("wp:extent")->get("cx") == "1800227");
  CHECK(high.first("a:ext")->get("cy") == "5040635");
  CHECK(paragraphs[1]->first("wp:inline")->first("wp:extent")->get("cy") == "3600000");
}

}  // namespace remit::sections_test
