#include "read/schema.h"

#include <doctest/doctest.h>

#include "fixtures.h"
#include "read/check_vocabulary.h"
#include "read/vocabulary.h"
#include "text/escaping.h"

namespace remit::schema_test {
namespace {

bool passes_our_check(const std::string& xml) {
  const Source source("a.xml", xml);
  Diagnostics diagnostics;
  const auto root = parse_xml(source, diagnostics);
  REQUIRE(root);
  const std::string name = root->name;
  if (!find_rule(name)) return false;
  return check_vocabulary(*root, name, diagnostics).clean;
}

std::string passes_xsd(const std::string& xml) {
  static const std::string schema = write_schema();
  std::string result;
  for (const std::string& message : validate_against_xsd(schema, xml)) result += message + "\n";
  return result;
}

struct Fixture {
  bool valid;
  std::string xml;
};

std::vector<Fixture> fixtures() {
  std::vector<Fixture> result;
  auto good = [&](std::string xml) { result.push_back({true, std::move(xml)}); };
  auto bad = [&](std::string xml) { result.push_back({false, std::move(xml)}); };

  for (const std::string& xml :
       {kPartnership, kAbbreviations, kTerms, kReport, kHouseStyle, kWorkProgramme, kMeetings})
    good(xml);
  good("<abbreviations/>");
  good("<meetings/>");
  bad(with(kMeetings, "\"17:30\"", "\"25:30\""));
  bad(with(kMeetings, "\"moved\"", "\"postponed\""));
  bad(with(kMeetings, " date=\"2024-05-14\"", ""));
  good(
      "<abbreviations xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      "xsi:noNamespaceSchemaLocation=\"remit.xsd\"/>");
  bad("<unknown/>");

  good(with(kPartnership, "\"borough\"", "\" borough \""));
  good(with(kPartnership, "Essex Police", " Essex\n  Police "));
  good(with(kPartnership, "\"2000-01-01\"", "\" 2000-01-01\""));
  good(with(kPartnership, "<relation kind=\"scrutinised-by\" body=\"panel\" every=\"year\"/>",
            "<relation kind=\"part-of\" body=\"panel\">\n <!-- x --> </relation>"));
  good(with(kPartnership, "id=\"council\"", "id=\"" + std::string(200, 'c') + "\""));
  bad(with(kPartnership, "id=\"council\"", "id=\"" + std::string(201, 'c') + "\""));
  bad(with(kPartnership, "id=\"council\"", "id=\"The-Council\""));
  bad(with(kPartnership, " id=\"council\"", ""));
  bad(with(kPartnership, "\"borough\"", "\"town\""));
  bad(with(kPartnership, "\"borough\"", "\"\""));
  bad(with(kPartnership, "\"2000-01-01\"", "\"2000-02-30\""));
  bad(with(kPartnership, "\"2000-01-01\"", "\"2000-01-01Z\""));
  bad(with(kPartnership, "\"2000-01-01\"", "\"0000-01-01\""));
  bad(with(kPartnership, "telephone=\"01206 000000\"", "telephone=\"ask\""));
  bad(with(kPartnership, "a@example.org", "a.example.org"));
  bad(with(kPartnership, "Essex Police", "  "));
  bad(with(kPartnership, "<name>Essex Police</name>", ""));
  bad(with(kPartnership, "<area ", "<area founded=\"1\" "));
  bad(with(kPartnership, "<area ", "<vehicle/><area "));
  bad(with(kPartnership, "<area ", "text <area "));
  bad(with(kPartnership, "Essex Police", "Essex <b>Police</b>"));
  bad(with(kPartnership, "  <post", "  <area kind=\"city\">York</area>\n  <post"));
  bad(with(kPartnership, "  <area", "  <area kind=\"borough\">Twice</area>\n  <area"));
  good(with(kPartnership, "    <name>Essex Police</name>",
            "    <name until=\"1973-12-31\">Essex Constabulary</name>\n"
            "    <name since=\"1974-01-01\" formerly=\"Essex Constabulary\">Essex Police</name>"));
  bad(with(kPartnership, "<name>Officer", "<name abbreviation=\"O\">Officer"));
  bad(with(kPartnership, "</partnership>",
           "<post id=\"late\" organisation=\"council\"><name>Late</name></post></partnership>"));

  bad(with(kAbbreviations, " short=\"DHR\"", ""));
  bad(with(kAbbreviations, "short=\"DHR\"", "short=\" \""));
  bad(with(kAbbreviations, "Domestic Homicide Review", ""));

  good("<terms-of-reference body=\"b\" in-force-from=\"2020-04-01\"/>");
  good(with(kTerms, "<quorum minimum=\"2\" of=\"agencies\"/>",
            "<quorum minimum=\"2\" of=\"agencies\"> </quorum>"));
  bad(with(kTerms, "minimum=\"2\"", "minimum=\"0\""));
  bad(with(kTerms, "minimum=\"2\"", "minimum=\"two\""));
  bad(with(kTerms, "minimum=\"2\"", "minimum=\"1000000\""));
  bad(with(kTerms, " of=\"agencies\"", ""));
  bad(with(kTerms, "<meetings frequency=\"quarterly\"/>",
           "<meetings frequency=\"quarterly\">x</meetings>"));
  bad(with(kTerms, "<support post=\"officer\"/>", "<support post=\"officer\"><x/></support>"));
  bad(with(kTerms, "<members>", "<members/><members>"));
  bad("<terms-of-reference body=\"b\" "
      "in-force-from=\"2020-04-01\"><members/></terms-of-reference>");

  good(with(kReport, "<background-papers none=\"yes\"/>",
            "<background-papers><paper>One</paper><paper>Two</paper></background-papers>"));
  bad(with(kReport, ">public<", ">exempt<"));
  bad(with(kReport, "none=\"yes\"", "none=\"no\""));
  bad(with(kReport, "appendix id=\"A\"", "appendix id=\"a\""));
  bad(with(kReport, "  <classification>public</classification>\n", ""));

  good(with(kHouseStyle, "size=\"11\"", "size=\"11.5\""));
  good(with(kHouseStyle, "    There are *none*.\n  ", ""));
  bad(with(kHouseStyle, "size=\"11\"", "size=\"11pt\""));
  bad(with(kHouseStyle, "1F3864", "#1F3864"));
  bad(with(kHouseStyle, "*none*", "<b>none</b>"));
  bad(with(kHouseStyle, "format=\"decimal\"", "format=\"roman\""));
  bad(with(with(kHouseStyle, "<numbering of=\"report\">", "<!-- "), "</numbering>", "-->"));

  bad(with(kPartnership, "amount=\"66000\"", "amount=\"66,000\""));
  bad(with(kPartnership, "amount=\"66000\"", "amount=\"£66000\""));
  bad(with(kPartnership, "amount=\"57000\"", "amount=\"57000.5\""));

  good(
      "<work-programme from=\"2014-04-01\" until=\"2015-03-31\" working-day=\"7\">"
      "<title>Plan</title></work-programme>");
  bad(with(kWorkProgramme, "hours=\"0.75\"", "hours=\"-0.75\""));
  bad(with(kWorkProgramme, "hours=\"0.75\"", "hours=\"three\""));
  bad(with(kWorkProgramme, "\"whole-hour\"", "\"an-hour\""));
  bad(with(kWorkProgramme, "month=\"2013-10\"", "month=\"2013-13\""));
  bad(with(kWorkProgramme, "month=\"2013-10\"", "month=\"2013-10-01\""));
  bad(with(kWorkProgramme, "at=\"17:30\"", "at=\"24:00\""));
  bad(with(kWorkProgramme, "at=\"17:30\"", "at=\"5.30pm\""));
  bad(with(kWorkProgramme, "months-each=\"3\"", "months-each=\"0\""));
  bad(with(kWorkProgramme, "level=\"low\"", "level=\"tiny\""));
  bad(with(kWorkProgramme, "<controls>None.</controls>", ""));
  return result;
}

}  // namespace

TEST_CASE("our check and the published schema give the same verdict") {
  for (const Fixture& fixture : fixtures()) {
    CAPTURE(fixture.xml);
    CHECK(passes_our_check(fixture.xml) == fixture.valid);
    const std::string messages = passes_xsd(fixture.xml);
    CAPTURE(messages);
    CHECK(messages.empty() == fixture.valid);
  }
}

TEST_CASE("editors find the help of every element and attribute in the schema") {
  const std::string schema = write_schema();
  for (const ElementRule& rule : vocabulary()) {
    CHECK(schema.find(escape_markup(rule.help)) != std::string::npos);
    for (const AttributeRule& attribute : rule.attributes)
      CHECK(schema.find(escape_markup(attribute.help)) != std::string::npos);
  }
}

}  // namespace remit::schema_test
