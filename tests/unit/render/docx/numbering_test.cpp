#include "render/docx/numbering.h"

#include <doctest/doctest.h>

#include "render/docx/package.h"
#include "unit/render/docx/reading.h"
#include "unit/render/docx/sample.h"

namespace remit::numbering_test {
namespace {

using K = NumberedKind;
using F = NumberFormat;

const NumberingScheme kContinuous = {{{K::heading, F::upper_letter, "%1."},
                                      {K::paragraph, F::decimal, "%2.", 1, true},
                                      {K::item, F::lower_letter, "(%3)"}}};

NumberedPart part(std::string number, int level, std::string list = "") {
  return {"Clause1", std::move(number), level, std::move(list), false, {}};
}

std::string levels_of(const DocxStyle& style, const std::vector<NumberedPart>& parts) {
  XmlElement numbering;
  numbering.name = "w:numbering";
  add_lists(numbering, docx_lists(style, parts));
  std::string result;
  for (const XmlElement* abstract_number : numbering.elements("w:abstractNum")) {
    result += abstract_number->get("w:abstractNumId") + ":";
    for (const XmlElement* level : abstract_number->elements("w:lvl"))
      result += " " + value_of(*level, "w:pStyle") + "=" + value_of(*level, "w:lvlText") +
                (level->first("w:lvlRestart") ? " never restarted" : "");
    result += "\n";
  }
  return result;
}

}  // namespace

TEST_CASE("a level that counts through the document becomes the first of a list of its own") {
  DocxStyle style;
  style.numbering = kContinuous;
  CHECK(levels_of(style, {part("A.", 0), part("1.", 1), part("B.", 0), part("2.", 1)}) ==
        "1: Heading1=%1.\n2: Clause2=%1. Clause3=(%2)\n");
}

TEST_CASE("it stays in one list where the numbers of the document need it") {
  DocxStyle style;
  style.numbering = kContinuous;
  const std::vector<NumberedPart> items_after_heading = {
      part("A.", 0), part("1.", 1), part("(a)", 2), part("B.", 0), part("(a)", 2), part("2.", 1)};
  CHECK(levels_of(style, items_after_heading) ==
        "1: Heading1=%1. Clause2=%2. never restarted Clause3=(%3)\n");
  Diagnostics diagnostics;
  CHECK(check_numbers(items_after_heading, docx_lists(style, items_after_heading), diagnostics));
}

TEST_CASE("it stays in one list if its number names the heading's") {
  DocxStyle style;
  style.numbering = kContinuous;
  style.numbering.levels[1].text = "%1%2";
  CHECK(levels_of(style, {}) == "1: Heading1=%1. Clause2=%1%2 never restarted Clause3=(%3)\n");
}

TEST_CASE("each appendix has a list of its own, linked to no style") {
  DocxStyle style;
  style.numbering = {{{K::heading, F::decimal, "%1."}}};
  style.appended["A"] = style.numbering;
  style.appended["B"] = style.numbering;
  CHECK(levels_of(style, {}) == "1: Heading1=%1.\n3: =%1.\n5: =%1.\n");
  Diagnostics diagnostics;
  const auto lists = docx_lists(style, {});
  CHECK(check_numbers({part("1.", 0), part("1.", 0, "A"), part("2.", 0), part("1.", 0, "B"),
                       part("2.", 0, "A"), part("", 0), part("3.", 0)},
                      lists, diagnostics));
  CHECK_FALSE(check_numbers({part("1.", 0), part("1.", 0, "C")}, lists, diagnostics));
}

TEST_CASE("numbers of headings and paragraphs share a column, items stand to the right of it") {
  const NumberingScheme scheme = {{{K::heading, F::decimal, "%1."},
                                   {K::paragraph, F::decimal, "%1.%2"},
                                   {K::item, F::lower_letter, "(%3)"},
                                   {K::item, F::lower_roman, "(%4)"}}};
  const auto indent = [&](int level) {
    const LevelIndent i = level_indent(scheme, level);
    return std::pair(i.left - i.hanging, i.left);
  };
  CHECK(indent(0) == std::pair(0, 720));
  CHECK(indent(1) == std::pair(0, 720));
  CHECK(indent(2) == std::pair(720, 1287));
  CHECK(indent(3) == std::pair(1287, 1854));
  const NumberingScheme items_only = {{{K::item, F::decimal, "%1."}}};
  CHECK(level_indent(items_only, 0).left == level_indent(items_only, 0).hanging);
}

TEST_CASE("each run of numbers is a list that starts again, linked to no style") {
  Document document;
  document.blocks = {heading(1, "One"),
                     ordered({{plain("first")}}),
                     para("text"),
                     heading(1, "Two", {"unnumbered"}),
                     ordered({{plain("second")}}),
                     para("more"),
                     ordered({{plain("third")}})};
  number(document.blocks, section_scheme());
  DocxStyle style;
  style.numbering = section_scheme();
  const DocxReading docx(rendered(document, style));
  const auto numbering = docx.part("word/numbering.xml");
  std::string found;
  for (const char* text : {"first", "third"}) {
    const DocxParagraph paragraph = docx.paragraph(text);
    CHECK(paragraph.style == "Clause3");
    const XmlElement* number = with_attribute(*numbering, "w:num", "w:numId", paragraph.number_id);
    REQUIRE(number);
    const XmlElement* again = number->first("w:lvlOverride");
    REQUIRE(again);
    const XmlElement* abstract = with_attribute(*numbering, "w:abstractNum", "w:abstractNumId",
                                                value_of(*number, "w:abstractNumId"));
    REQUIRE(abstract);
    const XmlElement& level = *abstract->elements("w:lvl").front();
    found += paragraph.number_id + " level " + paragraph.level + ": " +
             value_of(level, "w:lvlText") + " from " + value_of(*again, "w:startOverride") +
             value_of(level, "w:pStyle") + "\n";
  }
  CHECK(found == "1010001 level 0: (%1) from 1\n1010002 level 0: (%1) from 1\n");
}

TEST_CASE("a list does not leave one of its lines alone on a page") {
  Document document;
  document.blocks = {para("They are:"), bullets({{plain("one")}, {plain("two")}, {plain("three")}}),
                     para("behind")};
  const DocxReading docx(rendered(document, DocxStyle{}));
  std::string kept;
  for (const char* text : {"They", "one", "two", "three", "behind"})
    kept += docx.element(text).first("w:pPr")->first("w:keepNext") ? "yes " : "no ";
  CHECK(kept == "yes no yes no no ");
}

TEST_CASE("a level that was skipped counts as given in Word") {
  const NumberingScheme scheme = section_scheme();
  DocxStyle style;
  style.numbering = scheme;
  // An item directly under a heading, in the same list: Word gives the paragraph behind it 1.2.
  std::vector<NumberedPart> parts = {{"Heading1", "1.", 0, "", false, {}},
                                     {"Clause3", "(a)", 2, "", false, {}},
                                     {"Clause2", "1.1", 1, "", false, {}}};
  Diagnostics diagnostics;
  CHECK_FALSE(check_numbers(parts, docx_lists(style, parts), diagnostics));
  parts[1].run = 1;
  CHECK(check_numbers(parts, docx_lists(style, parts), diagnostics));
}

TEST_CASE("each list that the house style does not number begins with its own number") {
  Document document;
  OrderedList later{{3, ListNumberStyle::decimal, ListNumberDelim::period}, {{plain("later")}}};
  document.blocks = {ordered({{plain("one")}}),
                     para("text"),
                     ordered({{plain("again")}}),
                     para("text"),
                     {later, {}}};
  const DocxReading docx(rendered(document, DocxStyle{}));
  const auto numbering = docx.part("word/numbering.xml");
  std::string starts;
  for (const char* text : {"one", "again", "later"}) {
    const XmlElement* number =
        with_attribute(*numbering, "w:num", "w:numId", docx.paragraph(text).number_id);
    REQUIRE(number);
    REQUIRE(number->first("w:lvlOverride"));
    starts += value_of(*number->first("w:lvlOverride"), "w:startOverride") + " ";
  }
  CHECK(starts == "1 1 3 ");
}

}  // namespace remit::numbering_test
