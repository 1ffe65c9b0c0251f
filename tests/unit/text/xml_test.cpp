#include "text/xml.h"

#include <doctest/doctest.h>

namespace remit::xml_test {
namespace {

std::string at(const Place& place) {
  return place.source->text().substr(place.begin, place.end - place.begin);
}

// The messages for a file; "" if it is well-formed.
std::string messages(const std::string& xml) {
  const Source source("a.xml", xml);
  Diagnostics diagnostics;
  const auto root = parse_xml(source, diagnostics);
  CHECK((root == nullptr) == diagnostics.has_errors());
  std::string result;
  for (const Diagnostic& d : diagnostics.sorted()) result += render_text(d);
  return result;
}

std::string round_trip(const std::string& xml) {
  const Source source("a.xml", xml);
  Diagnostics diagnostics;
  const auto root = parse_xml(source, diagnostics);
  REQUIRE(root);
  return write_xml(*root);
}

// Names, attributes and texts stand at their places.
void check_places(const XmlElement& element) {
  CHECK(at(element.name_place) == element.name);
  CHECK(at(element.place).starts_with("<" + element.name));
  CHECK(at(element.place).ends_with(">"));
  for (const XmlAttribute& a : element.attributes) {
    CHECK(at(a.name_place) == a.name);
    const char before = a.value_place.source->text()[a.value_place.begin - 1];
    const char behind = a.value_place.source->text()[a.value_place.end];
    CHECK((before == '"' || before == '\''));
    CHECK(before == behind);
  }
  for (const XmlElement* child : element.elements()) check_places(*child);
}

}  // namespace

TEST_CASE("a document becomes elements, attributes and texts") {
  const Source source("a.xml",
                      "<?xml version=\"1.0\"?>\n<a x='1'>t<b/><!-- c --><b y=\"2\">u</b>v</a>\n");
  Diagnostics diagnostics;
  const auto root = parse_xml(source, diagnostics);
  REQUIRE(root);
  CHECK(root->name == "a");
  CHECK(root->get("x") == "1");
  CHECK(root->get("none").empty());
  CHECK(root->text() == "tuv");
  CHECK(root->elements().size() == 2);
  CHECK(root->elements("b").size() == 2);
  CHECK(root->elements("c").empty());
  CHECK(root->first("b")->attributes.empty());
  CHECK(root->first("c") == nullptr);
  CHECK(root->elements("b")[1]->get("y") == "2");
}

TEST_CASE("elements know where they stand") {
  const Source source("a.xml", "<a>\n  <b  x = \"1\" >text</b >\n  <c y='2'/></a>");
  Diagnostics diagnostics;
  const auto root = parse_xml(source, diagnostics);
  REQUIRE(root);
  check_places(*root);
  CHECK(at(root->place) == source.text());
  CHECK(at(root->first("b")->place) == "<b  x = \"1\" >text</b >");
  CHECK(at(root->first("b")->content) == "text");
  CHECK(at(root->first("b")->attributes[0].value_place) == "1");
  CHECK(at(root->first("c")->place) == "<c y='2'/>");
  CHECK(at(root->first("c")->content).empty());
}

TEST_CASE("attributes behind references, line breaks and other letters have their places") {
  const Source source("a.xml",
                      "<tŷ one=\"a &amp; b > c\"\n\ttwo='é\n\"x\"'   three=\"&#x2013;\"\r\n"
                      "  four=''>\n<e\nfive\n=\n\"5\"/></tŷ>");
  Diagnostics diagnostics;
  const auto root = parse_xml(source, diagnostics);
  REQUIRE(root);
  check_places(*root);
  CHECK(root->get("one") == "a & b > c");
  CHECK(at(root->attribute("one")->value_place) == "a &amp; b > c");
  CHECK(root->get("two") == "é \"x\"");
  CHECK(at(root->attribute("two")->value_place) == "é\n\"x\"");
  CHECK(root->get("three") == "–");
  CHECK(root->get("four").empty());
  CHECK(at(root->first("e")->attribute("five")->value_place) == "5");
}

TEST_CASE("ampersands in attributes are what they are written for") {
  const Source source("a.xml", "<a x=\"&amp;#38; &#38; &amp;amp; &lt;&gt;&quot;&apos;\"/>");
  Diagnostics diagnostics;
  const auto root = parse_xml(source, diagnostics);
  REQUIRE(root);
  CHECK(root->get("x") == "&#38; & &amp; <>\"'");
}

TEST_CASE("prefixes and namespace declarations are kept as written") {
  const Source source("a.xml",
                      "<w:a xmlns:w=\"urn:w\" xmlns=\"urn:x\" w:b=\"1\" xml:lang=\"cy\"/>");
  Diagnostics diagnostics;
  const auto root = parse_xml(source, diagnostics);
  REQUIRE(root);
  check_places(*root);
  CHECK(root->name == "w:a");
  CHECK(root->get("xmlns:w") == "urn:w");
  CHECK(root->get("xmlns") == "urn:x");
  CHECK(root->get("w:b") == "1");
  CHECK(root->get("xml:lang") == "cy");
}

TEST_CASE("text is joined across references, CDATA sections and comments") {
  const Source source("a.xml", "<a>x &amp; <![CDATA[<y>]]><!-- no --> &#233;\r\nz</a>");
  Diagnostics diagnostics;
  const auto root = parse_xml(source, diagnostics);
  REQUIRE(root);
  CHECK(root->text() == "x & <y> é\nz");
  CHECK(root->children.size() == 1);
}

TEST_CASE("places are right in files larger than the parser's buffer") {
  std::string xml = "<list>\n";
  for (int i = 0; i < 20'000; ++i)
    xml += "  <item id=\"n" + std::to_string(i) + "\" é='&amp;'>text &lt; – " + std::to_string(i) +
           "</item>\n";
  xml += "</list>\n";
  REQUIRE(xml.size() > 800'000);
  const Source source("a.xml", xml);
  Diagnostics diagnostics;
  const auto root = parse_xml(source, diagnostics);
  REQUIRE(root);
  bool right = true;
  int i = 0;
  for (const XmlElement* item : root->elements()) {
    const std::string number = std::to_string(i++);
    right = right && at(item->name_place) == "item" &&
            at(item->attribute("id")->value_place) == "n" + number &&
            at(item->content) == "text &lt; – " + number;
  }
  CHECK(right);
  CHECK(i == 20'000);
  const std::string late = xml.substr(0, xml.size() - 8) + "<b>\n</list>";
  CHECK(messages(late).starts_with("a.xml:20003:1: error: </list> closes <b>"));
}

TEST_CASE("a tag that is closed by another is an error at the closing one") {
  CHECK(messages("<a>\n  <b>\n  text</c>\n</a>") ==
        R"(a.xml:3:7: error: </c> closes <b>, which was opened at line 2 [xml.syntax]
      text</c>
          ^
  help: write </b>, or check what was opened last
)");
}

TEST_CASE("an element that is never closed is an error") {
  CHECK(messages("<a>\n  <b>text</b>\n") ==
        R"(a.xml:2:14: error: <a>, opened at line 1, is never closed [xml.syntax]
      <b>text</b>
                 ^
  help: add </a>
)");
}

TEST_CASE("an ampersand alone is an error at it") {
  CHECK(messages("<a>\nfish & chips</a>") == R"(a.xml:2:6: error: '&' stands alone [xml.syntax]
    fish & chips</a>
         ^
  help: write '&amp;' for '&'
)");
  CHECK(messages("<a>R&D</a>") == R"(a.xml:1:5: error: '&' stands alone [xml.syntax]
    <a>R&D</a>
        ^
  help: write '&amp;' for '&'
)");
  CHECK(messages("<a b=\"x & y\"/>") == R"(a.xml:1:9: error: '&' stands alone [xml.syntax]
    <a b="x & y"/>
            ^
  help: write '&amp;' for '&'
)");
}

TEST_CASE("an entity that is not predefined is an error at it") {
  CHECK(messages("<a>one&nbsp;two</a>") == R"(a.xml:1:7: error: '&nbsp;' is not known [xml.syntax]
    <a>one&nbsp;two</a>
          ^
  help: write the character itself; only &amp; &lt; &gt; &quot; &apos; have names
)");
  CHECK(messages("<a x=\"&nbsp;\"/>") == R"(a.xml:1:7: error: '&nbsp;' is not known [xml.syntax]
    <a x="&nbsp;"/>
          ^
  help: write the character itself; only &amp; &lt; &gt; &quot; &apos; have names
)");
}

TEST_CASE("faults in attributes are errors") {
  CHECK(messages("<a x=\"1\" x=\"2\"/>") ==
        R"(a.xml:1:10: error: the attribute 'x' is given twice [xml.syntax]
    <a x="1" x="2"/>
             ^
  help: remove one of them
)");
  CHECK(messages("<a x=1/>") ==
        R"(a.xml:1:6: error: the value of an attribute is not in quotes [xml.syntax]
    <a x=1/>
         ^
  help: put the value in double quotes
)");
  CHECK(messages("<a x=\"1>\n<b/></a>") ==
        R"(a.xml:2:1: error: '<' stands in the value of an attribute [xml.syntax]
    <b/></a>
    ^
  help: write '&lt;' for '<', or close the quotes before it
)");
  CHECK(messages("<a x/>") ==
        R"(a.xml:1:5: error: the attribute 'x' has no value [xml.syntax]
    <a x/>
        ^
  help: write it as x="…"
)");
  CHECK(messages("<a x=\"1\"y=\"2\"/>") ==
        R"(a.xml:1:9: error: a space is missing between two attributes [xml.syntax]
    <a x="1"y="2"/>
            ^
  help: put a space here, or check the quotes before it
)");
}

TEST_CASE("faults in tags are errors") {
  CHECK(messages("<a><b</a>") == R"(a.xml:1:6: error: a name is missing here [xml.syntax]
    <a><b</a>
         ^
  help: check that the tag before it is closed with '>'
)");
  CHECK(messages("<a>3 < 4</a>") == R"(a.xml:1:6: error: '<' stands alone [xml.syntax]
    <a>3 < 4</a>
         ^
  help: write '&lt;' for '<', or a name behind it
)");
}

TEST_CASE("a fault in the text is marked by whole characters") {
  CHECK(messages("<a/>漢") ==
        R"(a.xml:1:5: error: there is something behind the end of the outermost element [xml.syntax]
    <a/>漢
        ^~
  help: a file holds one outermost element; remove what follows it
)");
}

TEST_CASE("a file holds one element") {
  CHECK(messages("<a/>\n<b/>") ==
        R"(a.xml:2:1: error: there is something behind the end of the outermost element [xml.syntax]
    <b/>
    ^
  help: a file holds one outermost element; remove what follows it
)");
  for (const char* empty : {"", " \n", "<?xml version=\"1.0\"?>\n", "<!-- x -->"}) {
    CAPTURE(empty);
    CHECK(messages(empty).find(": error: there is no element in this file [xml.syntax]\n") !=
          std::string::npos);
  }
  CHECK(messages("text").find(": error: there is no element in this file [xml.syntax]\n") !=
        std::string::npos);
}

TEST_CASE("a DOCTYPE is refused, whatever it says") {
  CHECK(messages("<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY x \"y\">]>\n<a>&x;</a>") ==
        R"(a.xml:2:1: error: a DOCTYPE is not allowed here [xml.doctype]
    <!DOCTYPE a [<!ENTITY x "y">]>
    ^~~~~~~~~
  help: remove it: Remit reads no document type definitions, and entities only as &amp; &lt; &gt; &quot; &apos; or by number
)");
  CHECK(messages("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>").find("[xml.doctype]") !=
        std::string::npos);
  CHECK(messages("<!DOCTYPE a PUBLIC \"-//x\" \"http://127.0.0.1:1/x.dtd\"><a/>")
            .find("[xml.doctype]") != std::string::npos);
}

TEST_CASE("encodings other than UTF-8 are refused") {
  CHECK(messages("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<a/>") ==
        R"(a.xml:1:31: error: the encoding 'ISO-8859-1' is not UTF-8 [xml.encoding]
    <?xml version="1.0" encoding="ISO-8859-1"?>
                                  ^~~~~~~~~~
  help: save the file as UTF-8, and write encoding="UTF-8"
)");
  CHECK(messages("<?xml version='1.0' encoding='utf-8'?><a/>").empty());
}

TEST_CASE("an element has at most 64 attributes") {
  const auto element = [](int attributes) {
    std::string result = "<a>\n<b";
    for (int i = 0; i < attributes; ++i) result += " a" + std::to_string(i) + "='x'";
    return result + "/></a>";
  };
  CHECK(messages(element(64)).empty());
  const std::string message = messages(element(65));
  CHECK(
      message.starts_with("a.xml:2:2: error: <b> has more than 64 attributes "
                          "[xml.too-many-attributes]\n"));
  CHECK(message.ends_with("  help: an element may have 64 at most\n"));
  // Half a million take libxml2 minutes, so that they must be found before it reads them.
  CHECK(messages(element(400'000)).starts_with("a.xml:2:2: error: <b> has more than 64"));
  CHECK(messages("<a><!-- " + element(100) + " --><![CDATA[ " + element(100) + "]]></a>").empty());
}

TEST_CASE("elements are nested at most 100 deep") {
  const auto nested = [](int depth) {
    std::string result;
    for (int i = 0; i < depth; ++i) result += "<a>\n";
    for (int i = 0; i < depth; ++i) result += "</a>";
    return result;
  };
  CHECK(messages(nested(100)).empty());
  CHECK(messages(nested(101)) ==
        R"(a.xml:101:2: error: elements are nested more than 100 deep [xml.too-deep]
    <a>
     ^
  help: close elements that should end earlier
)");
  CHECK(messages(nested(100'000)).starts_with("a.xml:101:2: error: elements are nested"));
}

TEST_CASE("control characters are refused") {
  CHECK(messages("<a>\x01</a>").find("[xml.syntax]") != std::string::npos);
  CHECK(messages("<a>&#0;</a>").find("[xml.syntax]") != std::string::npos);
  CHECK(messages(std::string("<a>\0</a>", 8)).find("[xml.syntax]") != std::string::npos);
}

TEST_CASE("what is written can be read as the same") {
  const std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<a x=\"&amp;&lt;&gt;&quot;' é\"><b/>text &amp; &lt; &gt; “x”<c d=\"\">y</c>\nz</a>";
  CHECK(round_trip(xml) == xml);
  CHECK(round_trip(round_trip(xml)) == xml);
}

TEST_CASE("line ends and tabs in attributes survive writing") {
  XmlElement element;
  element.name = "a";
  element.set("x", "one\ntwo\tthree\rfour");
  element.append_text("a\r\nb");
  const Source source("a.xml", write_xml(element));
  Diagnostics diagnostics;
  const auto read = parse_xml(source, diagnostics);
  REQUIRE(read);
  CHECK(read->get("x") == "one\ntwo\tthree\rfour");
  CHECK(read->text() == "a\r\nb");
}

TEST_CASE("elements can be built and changed") {
  XmlElement root;
  root.name = "a";
  root.append("b", {{"x", "1"}}).append_text("t");
  root.append("c");
  root.set("y", "1");
  root.set("y", "2");
  root.set("z", "3");
  root.remove_attribute("z");
  CHECK(write_xml(root) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a y=\"2\"><b x=\"1\">t</b><c/></a>");
}

TEST_CASE("a document is held to a schema") {
  const std::string xsd = R"(<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <xs:element name="a" type="xs:date"/></xs:schema>)";
  CHECK(validate_against_xsd(xsd, "<a>2022-03-15</a>").empty());
  CHECK_FALSE(validate_against_xsd(xsd, "<a>soon</a>").empty());
  CHECK_FALSE(validate_against_xsd(xsd, "<b/>").empty());
  CHECK_FALSE(validate_against_xsd(xsd, "<a>").empty());
  CHECK_FALSE(validate_against_xsd("<a/>", "<a/>").empty());
}

}  // namespace remit::xml_test
