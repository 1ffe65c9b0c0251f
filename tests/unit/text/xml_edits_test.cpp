// Changes to an XML file leave every byte as it is that they are not about.
#include "text/xml_edits.h"

#include <doctest/doctest.h>

#include <functional>

#include "support/texts.h"

namespace remit::xml_edits_test {
using namespace test;
namespace {

const std::string kTerms =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<!-- Ask the officer first. -->\n"
    "<terms body='board'\n"
    "       in-force-from = \"2024-04-01\">\n"
    "\n"
    "\t<!-- Who sits\n"
    "\t     on it -->\n"
    "\t<members >\n"
    "\t\t<member organisation=\"council\"   represents='A &amp; B'></member>  <!-- first -->\n"
    "\t</members>\n"
    "\t<quorum minimum=\"2\" /><papers/>\n"
    "</terms>\n"
    "<!-- the end -->";

std::string with_carriage_returns(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '\n') result += '\r';
    result += c;
  }
  return result;
}

std::string edited(const std::string& text,
                   const std::function<void(XmlEdits&, const XmlElement&)>& change) {
  Sources sources;
  Diagnostics diagnostics;
  const auto root = parse_xml(sources.add("a.xml", text), diagnostics);
  REQUIRE(root);
  XmlEdits edits(text);
  change(edits, *root);
  return edits.take();
}

// What the change makes of the terms is that the part is another, and so where lines end as on
// Windows.
void check_change(const std::function<void(XmlEdits&, const XmlElement&)>& change,
                  const std::string& part, const std::string& by) {
  const std::string expected = part.empty() ? kTerms : replaced_once(kTerms, part, by);
  CHECK(edited(kTerms, change) == expected);
  CHECK(edited(with_carriage_returns(kTerms), change) == with_carriage_returns(expected));
}

const XmlElement& first(const XmlElement& parent, const char* name) { return *parent.first(name); }

}  // namespace

TEST_CASE("what is put behind an element has a line of its own, as far in as the element") {
  const std::string result = edited(kTerms, [](XmlEdits& e, const XmlElement& root) {
    e.insert_after(*root.first("members"), "<chair/>");
  });
  CHECK(result == replaced_once(kTerms, "\t</members>\n", "\t</members>\n\t<chair/>\n"));
}

TEST_CASE("without changes the text is the same") {
  for (const std::string& text : {kTerms, with_carriage_returns(kTerms)})
    CHECK(edited(text, [](XmlEdits&, const XmlElement&) {}) == text);
}

TEST_CASE("an attribute is given another value between the quotes that it has") {
  check_change([](XmlEdits& e, const XmlElement& root) { e.set_attribute(root, "body", "group"); },
               "body='board'", "body='group'");
  check_change(
      [](XmlEdits& e, const XmlElement& root) {
        e.set_attribute(first(first(root, "members"), "member"), "represents", "C");
      },
      "'A &amp; B'", "'C'");
}

TEST_CASE("a new attribute stands behind the others, or behind the name") {
  check_change(
      [](XmlEdits& e, const XmlElement& root) {
        e.set_attribute(first(root, "quorum"), "of", "agencies");
      },
      "minimum=\"2\" />", "minimum=\"2\" of=\"agencies\" />");
  check_change(
      [](XmlEdits& e, const XmlElement& root) {
        e.set_attribute(first(root, "papers"), "agenda-days-before", "7");
      },
      "<papers/>", "<papers agenda-days-before=\"7\"/>");
  check_change([](XmlEdits& e,
                  const XmlElement& root) { e.set_attribute(first(root, "members"), "of", "us"); },
               "<members >", "<members of=\"us\" >");
}

TEST_CASE("what would be markup in a value is written as text") {
  check_change(
      [](XmlEdits& e, const XmlElement& root) { e.set_attribute(root, "body", "a < \"b\" & 'c'"); },
      "'board'", "'a &lt; &quot;b&quot; &amp; &#39;c&#39;'");
}

TEST_CASE("an attribute goes with the space in front of it, even a line end") {
  check_change(
      [](XmlEdits& e, const XmlElement& root) { e.remove_attribute(root, "in-force-from"); },
      "\n       in-force-from = \"2024-04-01\"", "");
  check_change([](XmlEdits& e, const XmlElement& root) { e.remove_attribute(root, "none"); }, "",
               "");
}

TEST_CASE("an element goes with its lines if nothing else stands on them") {
  check_change([](XmlEdits& e, const XmlElement& root) { e.remove(first(root, "members")); },
               "\t<members >\n\t\t<member organisation=\"council\"   represents='A &amp; "
               "B'></member>  <!-- first -->\n\t</members>\n",
               "");
  check_change([](XmlEdits& e, const XmlElement& root) { e.remove(first(root, "quorum")); },
               "<quorum minimum=\"2\" />", "");
  check_change([](XmlEdits& e,
                  const XmlElement& root) { e.remove(first(first(root, "members"), "member")); },
               "<member organisation=\"council\"   represents='A &amp; B'></member>", "");
}

TEST_CASE("a piece of text goes with its lines, and nothing where it does not stand") {
  check_change(
      [](XmlEdits& e, const XmlElement&) { e.remove_line("<!-- Ask the officer first. -->"); },
      "<!-- Ask the officer first. -->\n", "");
  check_change([](XmlEdits& e, const XmlElement&) { e.remove_line("<!-- the end -->"); },
               "<!-- the end -->", "");
  check_change([](XmlEdits& e, const XmlElement&) { e.remove_line("<!-- Ask him. -->"); }, "", "");
}

TEST_CASE("a piece of several lines goes, whatever the line ends of the file are") {
  check_change(
      [](XmlEdits& e, const XmlElement&) { e.remove_line("<!-- Who sits\n\t     on it -->"); },
      "\t<!-- Who sits\n\t     on it -->\n", "");
}

TEST_CASE("what is put first stands on lines of its own, in order, indented as the others are") {
  const std::string text = "<terms>\n    <quorum/>\n</terms>\n";
  const auto change = [](XmlEdits& e, const XmlElement& root) {
    e.insert_first(root, "<adopted/>");
    e.insert_first(root, "<changes>\n  a</changes>");
  };
  const std::string expected =
      "<terms>\n    <adopted/>\n    <changes>\n  a</changes>\n    <quorum/>\n</terms>\n";
  CHECK(edited(text, change) == expected);
  CHECK(edited(with_carriage_returns(text), change) == with_carriage_returns(expected));
}

TEST_CASE("what is put first into an element of one line is indented by two") {
  CHECK(edited("<terms><quorum/></terms>", [](XmlEdits& e, const XmlElement& root) {
          e.insert_first(root, "<adopted/>");
        }) == "<terms>\n  <adopted/><quorum/></terms>");
}

TEST_CASE("the content of an element is another, and its tags are as they were") {
  check_change(
      [](XmlEdits& e, const XmlElement& root) {
        e.replace_content(first(first(root, "members"), "member"), "<name>A</name>");
      },
      "></member>", "><name>A</name></member>");
}

TEST_CASE("several changes, given in any order, are each where they belong") {
  const std::string text = "<terms a=\"1\">\n  <b/>\n  <c d=\"2\"/>\n  <e/>\n</terms>\n";
  CHECK(edited(text, [](XmlEdits& e, const XmlElement& root) {
          e.remove(first(root, "e"));
          e.set_attribute(first(root, "c"), "d", "3");
          e.remove(first(root, "b"));
          e.insert_first(root, "<f/>");
          e.set_attribute(root, "a", "4");
        }) == "<terms a=\"4\">\n  <f/>\n  <c d=\"3\"/>\n</terms>\n");
}

}  // namespace remit::xml_edits_test
