#include "read/check_vocabulary.h"

#include <doctest/doctest.h>

#include "fixtures.h"

namespace remit::check_vocabulary_test {
namespace {

struct Checked {
  explicit Checked(const std::string& xml, std::string_view root_name = "partnership")
      : source("a.xml", xml), root(parse_xml(source, diagnostics)) {
    REQUIRE(root);
    result = check_vocabulary(*root, root_name, diagnostics);
  }

  std::string messages() const {
    std::string out;
    for (const Diagnostic& d : diagnostics.sorted()) out += render_text(d);
    return out;
  }
  std::string codes() const {
    std::string out;
    for (const Diagnostic& d : diagnostics.sorted()) out += d.code + " ";
    return out;
  }

  Source source;
  Diagnostics diagnostics;
  std::unique_ptr<XmlElement> root;
  VocabularyResult result;
};

std::string messages(const std::string& xml, std::string_view root_name = "partnership") {
  return Checked(xml, root_name).messages();
}

}  // namespace

TEST_CASE("valid files have no faults") {
  const std::pair<const char*, const std::string&> files[] = {{"partnership", kPartnership},
                                                              {"abbreviations", kAbbreviations},
                                                              {"terms-of-reference", kTerms},
                                                              {"report", kReport},
                                                              {"house-style", kHouseStyle}};
  for (const auto& [name, xml] : files) {
    const auto& shown = name;
    CAPTURE(shown);
    const Checked checked(xml, name);
    CHECK(checked.messages().empty());
    CHECK(checked.result.clean);
    CHECK(checked.result.complete);
  }
}

TEST_CASE("what editors need to find the schema is allowed on the root") {
  CHECK(messages("<abbreviations xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                 "xsi:noNamespaceSchemaLocation=\"remit.xsd\"/>",
                 "abbreviations")
            .empty());
}

TEST_CASE("a misspelt element is one message, and read as what was meant") {
  Checked checked(with(with(kPartnership, "<area kind", "<aera kind"), "</area>", "</aera>"));
  CHECK(checked.messages() ==
        R"(a.xml:3:4: error: <aera> is not expected in <partnership> [xml.unknown-element]
      <aera kind="borough">Colchester</aera>
       ^~~~
  help: did you mean 'area'?
)");
  CHECK(checked.root->first("area")->text() == "Colchester");
  CHECK_FALSE(checked.result.clean);
  CHECK(checked.result.complete);
}

TEST_CASE("what is inside a misspelt element is checked as well") {
  CHECK(Checked(with(with(kPartnership, "<area kind=\"borough\"", "<aera kind=\"town\""), "</area>",
                     "</aera>"))
            .codes() == "xml.unknown-element xml.bad-value ");
}

TEST_CASE("a misspelt attribute is one message, and read as what was meant") {
  Checked checked(with(kPartnership, "jurisdiction=", "juristiction="));
  CHECK(
      checked.messages() ==
      R"(a.xml:1:25: error: 'juristiction' is not an attribute of <partnership> [xml.unknown-attribute]
    <partnership id="safer" juristiction="england" language="en-GB" house-style="colchester">
                            ^~~~~~~~~~~~
  help: did you mean 'jurisdiction'?
)");
  CHECK(checked.root->get("jurisdiction") == "england");
  CHECK(checked.result.complete);
}

TEST_CASE("the value of a misspelt attribute is checked as well") {
  CHECK(Checked(with(kPartnership, "kind=\"borough\"", "kinde=\"town\"")).codes() ==
        "xml.unknown-attribute xml.bad-value ");
}

TEST_CASE("an element that is like none that is expected is left out") {
  const Checked checked(with(kPartnership, "  <post", "  <vehicle/>\n  <post"));
  CHECK(checked.messages() ==
        R"(a.xml:10:4: error: <vehicle> is not expected in <partnership> [xml.unknown-element]
      <vehicle/>
       ^~~~~~~
  help: it holds <name>, <area>, <organisation>, <post>, <body>, <priorities>, <budget> or <process>
)");
  CHECK_FALSE(checked.result.complete);
}

TEST_CASE("a misspelt element beside the one that it is like is one message") {
  const Checked checked(with(kPartnership, "  <area", "  <aera>x</aera>\n  <area"));
  CHECK(checked.codes() == "xml.unknown-element ");
  CHECK_FALSE(checked.result.complete);
}

TEST_CASE("an attribute that is like none that is expected is an error") {
  CHECK(messages(with(kPartnership, "<area ", "<area founded=\"1900\" ")) ==
        R"(a.xml:3:9: error: 'founded' is not an attribute of <area> [xml.unknown-attribute]
      <area founded="1900" kind="borough">Colchester</area>
            ^~~~~~~
  help: it takes kind
)");
  CHECK(messages("<abbreviations x=\"1\"/>", "abbreviations")
            .find("  help: <abbreviations> takes no attributes\n") != std::string::npos);
}

TEST_CASE("a missing element is an error at its parent") {
  CHECK(messages(with(kPartnership, "    <name>Essex Police</name>\n", "")) ==
        R"(a.xml:7:4: error: <organisation> lacks <name> [xml.missing-element]
      <organisation id="police" sector="police" responsible-authority="police" since="2000-01-01">
       ^~~~~~~~~~~~
  help: add <name>: The organisation's name; one for each period if it changed.
)");
}

TEST_CASE("an element too many is an error at it") {
  CHECK(messages(with(kPartnership, "  <organisation",
                      "  <area kind=\"city\">York</area>\n  <organisation")) ==
        R"(a.xml:4:4: error: <area> stands in <partnership> more than once [xml.repeated-element]
      <area kind="city">York</area>
       ^~~~
  help: remove one of them
  note: the first is at a.xml:3
)");
}

TEST_CASE("an element out of order is an error, once for all of its name") {
  const std::string late =
      R"(<partnership id="p" jurisdiction="wales" language="cy" house-style="h">
  <name>P</name>
  <area kind="county">A</area>
  <body id="b" kind="board"><name>B</name></body>
  <post id="c" organisation="o"><name>C</name></post>
  <post id="d" organisation="o"><name>D</name></post>
  <organisation id="o" sector="health"><name>O</name></organisation>
</partnership>)";
  CHECK(messages(late) == R"(a.xml:5:4: error: <post> stands too late [xml.order]
      <post id="c" organisation="o"><name>C</name></post>
       ^~~~
  help: it belongs before the first <body>
a.xml:7:4: error: <organisation> stands too late [xml.order]
      <organisation id="o" sector="health"><name>O</name></organisation>
       ^~~~~~~~~~~~
  help: it belongs before the first <body>
)");
}

TEST_CASE("a missing attribute is an error at its element") {
  const Checked checked(with(kPartnership, " sector=\"local-government\"", ""));
  CHECK(checked.messages() ==
        R"(a.xml:4:4: error: <organisation> lacks the attribute 'sector' [xml.missing-attribute]
      <organisation id="council">
       ^~~~~~~~~~~~
  help: add sector="…": for grouping
)");
  CHECK(checked.result.complete);
}

TEST_CASE("a thing without its id, or with a bad one, leaves the names incomplete") {
  CHECK_FALSE(Checked(with(kPartnership, " id=\"council\"", "")).result.complete);
  CHECK_FALSE(Checked(with(kPartnership, "id=\"council\"", "id=\"The Council\"")).result.complete);
  CHECK(Checked(with(kPartnership, "organisation=\"council\"", "organisation=\"The C\""))
            .result.complete);
}

TEST_CASE("a bad value is an error at it, with what was expected") {
  CHECK(messages(with(kPartnership, "\"2000-01-01\"", "\" 1 January  2000\"")) ==
        R"(a.xml:7:83: error: '1 January 2000' is not a date [xml.bad-value]
      <organisation id="police" sector="police" responsible-authority="police" since=" 1 January  2000">
                                                                                      ^~~~~~~~~~~~~~~~
  help: write it as year-month-day: 2022-03-15
)");
  CHECK(
      messages(with(kPartnership, "kind=\"borough\"", "kind=\"borrough\"")) ==
      R"(a.xml:3:15: error: 'borrough' is not one of county, district, borough, city or unitary [xml.bad-value]
      <area kind="borrough">Colchester</area>
                  ^~~~~~~~
  help: did you mean 'borough'?
)");
}

TEST_CASE("an empty value is an error") {
  CHECK(
      messages(with(kPartnership, "kind=\"borough\"", "kind=\" \"")) ==
      R"(a.xml:3:15: error: nothing is written here; expected one of county, district, borough, city or unitary [xml.empty-value]
      <area kind=" ">Colchester</area>
                  ^
  help: write one of these: county, district, borough, city or unitary
)");
  CHECK(messages(with(kPartnership, "Colchester</area>", " </area>")) ==
        R"(a.xml:3:4: error: nothing is written here; expected a text [xml.empty-value]
      <area kind="borough"> </area>
       ^~~~
  help: write something, or leave it out
)");
}

TEST_CASE("the text of an element is checked, and pointed at") {
  CHECK(messages(with(kReport, ">public<", ">\n  secret\n  <"), "report") ==
        R"(a.xml:7:3: error: 'secret' is not 'public', the only value [xml.bad-value]
      secret
      ^~~~~~
  help: write one of these: public
)");
}

TEST_CASE("text where none is expected is an error") {
  CHECK(
      messages(with(kPartnership, "  <area", "  and\n  <area")) ==
      R"(a.xml:3:3: error: there is text in <partnership>, which holds only elements [xml.unexpected-text]
      and
      ^~~
  help: put the text into one of its elements
)");
  CHECK(
      messages(with(kTerms, "<accountable-to body=\"panel\"/>",
                    "<accountable-to body=\"panel\">always</accountable-to>"),
               "terms-of-reference") ==
      R"(a.xml:12:32: error: there is text in <accountable-to>, which holds nothing [xml.unexpected-text]
      <accountable-to body="panel">always</accountable-to>
                                   ^~~~~~
  help: remove the text
)");
}

TEST_CASE("elements where only text, or nothing, is expected are errors") {
  CHECK(messages(with(kPartnership, "Essex Police", "Essex <b>Police</b>")) ==
        R"(a.xml:8:18: error: <b> is not expected in <name> [xml.unknown-element]
        <name>Essex <b>Police</b></name>
                     ^
  help: <name> holds text only
)");
  CHECK(Checked(with(kTerms, "<support post=\"officer\"/>",
                     "<support post=\"officer\"><post/></support>"),
                "terms-of-reference")
            .messages()
            .find("help: <support> holds nothing\n") != std::string::npos);
  CHECK(Checked(with(kHouseStyle, "*none*", "<b>none</b>"), "house-style").codes() ==
        "xml.unknown-element ");
}

TEST_CASE("private-use characters are errors") {
  CHECK(Checked(with(kPartnership, "Essex", "&#xF0000;")).codes() == "text.private-character ");
  CHECK(Checked(with(kPartnership, "abbreviation=\"SP\"", "abbreviation=\"&#x100000;\"")).codes() ==
        "text.private-character ");
}

TEST_CASE("a misspelt root element is read as what was meant, any other not") {
  Checked near(with(with(kAbbreviations, "<abbreviations", "<abreviations"), "</abbreviations",
                    "</abreviations"),
               "abbreviations");
  CHECK(
      near.messages() ==
      R"(a.xml:1:2: error: this file holds <abreviations>, but <abbreviations> is expected [xml.unknown-element]
    <abreviations>
     ^~~~~~~~~~~~
  help: did you mean 'abbreviations'?
)");
  CHECK(near.root->name == "abbreviations");
  CHECK(near.result.complete);
  const Checked other(kReport, "abbreviations");
  CHECK(
      other.messages() ==
      R"(a.xml:1:2: error: this file holds <report>, but <abbreviations> is expected [xml.unknown-element]
    <report committee="panel" date="2022-03-15" reference="1">
     ^~~~~~
  help: check that the file is in the right folder
)");
  CHECK_FALSE(other.result.complete);
}

TEST_CASE("all faults of a file are reported in one run") {
  const std::string xml = with(with(with(kPartnership, "kind=\"borough\"", "kind=\"x\""),
                                    "sector=\"police\"", "sectr=\"police\""),
                               "<name>Officer</name>", "");
  CHECK(Checked(xml).codes() == "xml.bad-value xml.unknown-attribute xml.missing-element ");
}

TEST_CASE("a value that is not of its type is a cause, and every fault is about the form") {
  const Checked checked(
      "<partnership id=\"a\" house-style=\"\" jurisdiction=\"x\" language=\"en-GB\" colour=\"red\">"
      "<name>A</name><area kind=\"district\">B</area></partnership>");
  CHECK(checked.codes() == "xml.empty-value xml.bad-value xml.unknown-attribute ");
  for (const Diagnostic& d : checked.diagnostics.sorted()) {
    CHECK(d.is_about_form);
    if (d.code == "xml.unknown-attribute")
      CHECK(d.causes.empty());
    else
      CHECK((d.causes == std::vector<Cause>{UnreadableValue(d.place)}));
  }
}

}  // namespace remit::check_vocabulary_test
