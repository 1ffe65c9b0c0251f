#include "read/house_style.h"

#include <doctest/doctest.h>

#include "fixtures.h"
#include "text/xml.h"

namespace remit::house_style_test {
namespace {

// The messages about a house style whose report is numbered by these levels.
std::string read(const std::string& levels) {
  std::string xml = kHouseStyle;
  const std::size_t begin = xml.find('>', xml.find("<numbering of=\"report\"")) + 1;
  xml.replace(begin, xml.find("</numbering>") - begin, levels);
  const Source source("house-style.xml", xml);
  Diagnostics diagnostics;
  const auto root = parse_xml(source, diagnostics);
  REQUIRE(root);
  read_house_style(*root, diagnostics);
  std::string result;
  for (const Diagnostic& d : diagnostics.sorted())
    result += d.message + " [" + d.code + "]\n  " + d.help + "\n";
  return result;
}

std::string level(const std::string& of, const std::string& text) {
  return "<level of=\"" + of + "\" format=\"decimal\" text=\"" + text + "\"/>";
}

}  // namespace

TEST_CASE("levels print their own numbers and those above them") {
  CHECK(read(level("heading", "%1.") + level("paragraph", "%1.%2") + level("item", "(%3)")) == "");
  CHECK(read(level("paragraph", "%1.") + level("item", "%1(%2)")) == "");
}

TEST_CASE("a level that does not print its own number is an error") {
  CHECK(read(level("heading", "%1.") + level("heading", "%1.%2") + level("paragraph", "%1.%2")) ==
        "this is level 3, and does not print its own number [workspace.house-style-numbering]\n"
        "  write %3 where the number is to stand\n");
}

TEST_CASE("a level that prints the number of a later one is an error") {
  CHECK(read(level("paragraph", "%1.") + level("item", "(%2%3)")) ==
        "this is level 2, and prints the number of level 3 [workspace.house-style-numbering]\n"
        "  a level can print its own number and those of the levels above it\n");
}

TEST_CASE("levels stand in the order heading, paragraph, item, with one of paragraphs") {
  CHECK(read(level("item", "%1") + level("heading", "%2")) ==
        "this level stands below one that it belongs above [workspace.house-style-numbering]\n"
        "  put levels in the order heading, paragraph, item\n");
  CHECK(read(level("paragraph", "%1") + level("paragraph", "%1.%2")) ==
        "paragraphs have two levels [workspace.house-style-numbering]\n"
        "  keep one; number lists in them by levels of items\n");
}

}  // namespace remit::house_style_test
