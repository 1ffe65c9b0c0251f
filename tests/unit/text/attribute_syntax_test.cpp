#include "text/attribute_syntax.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace remit::attribute_syntax_test {

TEST_CASE("attributes are ids, classes, values, and a hyphen for 'unnumbered'") {
  const auto attr = parse_attributes(" #id .a-b key=v other=\"a b\" - .a-b");
  REQUIRE(attr);
  CHECK(attr->id == "id");
  CHECK(attr->classes == std::vector<std::string>{"a-b", "unnumbered"});
  CHECK(attr->get("key") == "v");
  CHECK(attr->get("other") == "a b");
}

TEST_CASE("upper and lower case do not make two attributes") {
  const auto attr = parse_attributes("Lang=en lang=cy");
  REQUIRE(attr);
  CHECK(attr->attributes.size() == 1);
  CHECK(attr->get("lang") == "cy");
}

TEST_CASE("what is not of the form is no attributes") {
  for (const char* text : {"", " ", "word", "#", ".", "#a #b", "k=\"v", "=v", "#a word", "#a,b"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_attributes(text));
  }
}

}  // namespace remit::attribute_syntax_test
