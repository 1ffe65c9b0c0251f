#include "read/skeleton.h"

#include <doctest/doctest.h>

#include <regex>

#include "read/check_vocabulary.h"
#include "read/schema.h"
#include "read/vocabulary.h"

namespace remit::skeleton_test {
namespace {

// What must be known for the file of a root element to be written: everything that it must have.
const std::map<std::string, KnownValues> kNeeded = {
    {"partnership",
     {{"partnership@id", "safer"},
      {"partnership@jurisdiction", "england"},
      {"partnership@language", "en-GB"},
      {"partnership@house-style", "standard"},
      {"partnership/name", "Safer & Sound"},
      {"partnership/area", "Town"},
      {"partnership/area@kind", "district"}}},
    {"abbreviations", {}},
    {"terms-of-reference",
     {{"terms-of-reference@body", "board"}, {"terms-of-reference@in-force-from", "2020-04-01"}}},
    {"report",
     {{"report@committee", "panel"},
      {"report@date", "2022-03-15"},
      {"report/title", "Work of the board"},
      {"report/author@post", "officer"},
      {"report/classification", "public"}}}};

std::string faults(const std::string& xml, const std::string& root) {
  const Source source("a.xml", xml);
  Diagnostics diagnostics;
  const auto element = parse_xml(source, diagnostics);
  if (element) check_vocabulary(*element, root, diagnostics);
  std::string result;
  for (const Diagnostic& d : diagnostics.sorted()) result += render_text(d);
  return result;
}

// The file as it is when every example has been taken out of its comment.
std::string with_all_examples(const std::string& text) {
  return std::regex_replace(text, std::regex("<!-- [^<]*(<[a-z-]+> [^<]*)*\n( *<)"), "$2");
}

}  // namespace

TEST_CASE("a new file is valid, by our own check and by the schema that it names") {
  for (const auto& [root, known] : kNeeded) {
    const std::string text = write_skeleton(root, known, "remit.xsd");
    CAPTURE(text);
    CHECK(faults(text, root) == "");
    CHECK(validate_against_xsd(write_schema(), text).empty());
    CHECK(text.find("xsi:noNamespaceSchemaLocation=\"remit.xsd\"") != std::string::npos);
  }
}

TEST_CASE("a new file tells of every element and attribute, with every choice") {
  for (const auto& [root, known] : kNeeded) {
    const std::string text = write_skeleton(root, known, "remit.xsd");
    for (const ElementRule& rule : vocabulary()) {
      if (rule.path != root && !rule.path.starts_with(root + "/")) continue;
      CAPTURE(rule.path);
      CHECK(text.find("<" + std::string(rule.name())) != std::string::npos);
      for (const AttributeRule& a : rule.attributes) {
        CAPTURE(a.name);
        if (a.type == ValueType::digest) continue;  // Remit writes it
        CHECK(text.find(std::string(a.name) + (a.required ? ": " : " (optional): ")) !=
              std::string::npos);
      }
    }
  }
}

TEST_CASE("an element of many attributes goes over several lines") {
  const std::string text =
      write_skeleton("terms-of-reference", kNeeded.at("terms-of-reference"), "x");
  CHECK(text.find(
            "  <quorum minimum=\"…\" fraction=\"one-quarter\" of=\"agencies\" including=\"chair\"\n"
            "          vote=\"one-per-agency\" otherwise=\"ratify-by-email\">\n"
            "    <from minimum=") != std::string::npos);
}

TEST_CASE("what is known stands in the file, escaped, and the rest is an example to fill in") {
  const std::string text = write_skeleton("partnership", kNeeded.at("partnership"), "x.xsd");
  CHECK(text.find("  <name>Safer &amp; Sound</name>\n") != std::string::npos);
  CHECK(text.find("  <!-- An office held in an organisation. None, one or more.\n"
                  "         id: what other files call it\n") != std::string::npos);
  CHECK(text.find("  <post id=\"…\" organisation=\"…\" since=\"…\" until=\"…\" "
                  "replaced-by=\"…\" telephone=\"…\"\n        email=\"…\">\n"
                  "    <name since=\"…\" until=\"…\" formerly=\"…\">…</name>\n"
                  "    <holder since=\"…\" until=\"…\" telephone=\"…\" email=\"…\">…</holder>\n"
                  "  </post>\n"
                  "  -->\n") != std::string::npos);
}

TEST_CASE("an example that was not filled in is an error, and never published") {
  const std::string text = write_skeleton("abbreviations", {}, "x.xsd");
  const std::string found = faults(with_all_examples(text), "abbreviations");
  CAPTURE(found);
  CHECK(found.find("'…' is not a text [xml.bad-value]") != std::string::npos);
}

TEST_CASE("an element alone is written as it stands in its file") {
  const std::string text =
      write_skeleton_element("partnership/body", {{"partnership/body@id", "board"},
                                                  {"partnership/body@kind", "board"},
                                                  {"partnership/body/name", "Board"}});
  CHECK(text.find("  <body id=\"board\" kind=\"board\">\n") != std::string::npos);
  CHECK(text.find("    <name>Board</name>\n") != std::string::npos);
  CHECK(text.ends_with("  </body>\n"));
}

}  // namespace remit::skeleton_test
