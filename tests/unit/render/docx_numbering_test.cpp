#include "render/docx_numbering.h"

#include <doctest/doctest.h>

#include "render/docx_package.h"

using namespace remit;

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
