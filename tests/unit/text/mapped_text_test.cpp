#include "text/mapped_text.h"

#include <doctest/doctest.h>

namespace remit::mapped_text_test {
namespace {

// What the source holds at the place of the part of the text.
std::string written(const MappedText& text, std::string_view part) {
  const std::size_t at = text.text.find(part);
  REQUIRE(at != std::string::npos);
  const Place place = text.place(at, at + part.size());
  return text.source->text().substr(place.begin, place.end - place.begin);
}

MappedText content_of(const Source& source) {
  const std::size_t begin = source.text().find('>') + 1;
  return mapped_xml_content({&source, begin, source.text().rfind("</")});
}

}  // namespace

TEST_CASE("every end of line becomes a line feed, and places stay") {
  const Source source("a.md", "one\r\ntwo\rthree\nfour\r\n");
  const MappedText text = mapped(source);
  CHECK(text.text == "one\ntwo\nthree\nfour\n");
  for (const char* word : {"one", "two", "three", "four"}) CHECK(written(text, word) == word);
  CHECK(written(text, "three\nfour") == "three\nfour");
  CHECK(text.origin.size() == text.text.size() + 1);
  CHECK(text.place(text.text.size(), text.text.size()).begin == source.text().size());
}

TEST_CASE("a place holds whole characters") {
  const Source source("a.md", "é漢é");
  const MappedText text = mapped(source);
  CHECK(text.place(3, 4).begin == 2);
  CHECK(text.place(3, 4).end == 5);
  CHECK(text.place(1, 1).begin == 0);
  CHECK(text.place(6, 7).end == 7);
}

TEST_CASE("an empty place stands where the next byte does") {
  const Source source("a.md", "a\r\nb");
  const MappedText text = mapped(source);
  CHECK(text.place(2, 2).begin == 3);
  CHECK(text.place(2, 2).end == 3);
}

TEST_CASE("the content of an XML element loses the indentation that its lines share") {
  const Source source("a.xml", "<p>\n    one\n      two\n\n    three\n  </p>");
  const MappedText text = content_of(source);
  CHECK(text.text == "\none\n  two\n\nthree\n");
  CHECK(written(text, "three") == "three");
}

TEST_CASE("text right behind the start tag has no part in the indentation") {
  const Source source("a.xml", "<p>one\n   two</p>");
  CHECK(content_of(source).text == "one\ntwo");
}

TEST_CASE("references and CDATA sections are resolved, and keep their places") {
  const Source source(
      "a.xml", "<p>a &amp; b &lt;c&gt; &quot;&apos; &#x2013;&#233; <![CDATA[<x> & y]]> z</p>");
  const MappedText text = content_of(source);
  CHECK(text.text == "a & b <c> \"' –é <x> & y z");
  CHECK(written(text, "&") == "&amp;");
  CHECK(written(text, "<c>") == "&lt;c&gt;");
  CHECK(written(text, "–") == "&#x2013;");
  CHECK(written(text, "<x> &") == "<x> &");
  CHECK(written(text, " z") == " z");
}

TEST_CASE("comments and instructions are left out") {
  const Source source("a.xml", "<p>a<!-- - list -->b <?x y?>c</p>");
  const MappedText text = content_of(source);
  CHECK(text.text == "ab c");
  CHECK(written(text, "c") == "c");
}

TEST_CASE("XML content may have lines that end in CR LF, in CDATA too") {
  const Source source("a.xml", "<p>\r\n  one\r\n  <![CDATA[two\r\n  three]]>\r\n</p>");
  const MappedText text = content_of(source);
  CHECK(text.text == "\none\ntwo\nthree\n");
  CHECK(written(text, "three") == "three");
}

}  // namespace remit::mapped_text_test
