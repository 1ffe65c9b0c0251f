#include "text/stylesheet.h"

#include <doctest/doctest.h>

namespace remit::stylesheet_test {

TEST_CASE("visitors load neither comments nor spaces that count for nothing") {
  CHECK(compact_stylesheet("/* The face. */\n\nmain {\n  color: red; /* for now */\n}\n") ==
        "main{color:red;}");
  CHECK(
      compact_stylesheet("@media (min-width: 62rem) {\n  a, b { margin: 0 /* none */ 1em; }\n}") ==
      "@media (min-width:62rem){a,b{margin:0 1em;}}");
}

TEST_CASE("spaces that count stay: between selectors, before a pseudo-class, between values") {
  CHECK(
      compact_stylesheet("main :is(p,\n  li) > a:hover ~ b { font: 1rem/1.6 Arial, sans-serif }") ==
      "main :is(p,li) > a:hover ~ b{font:1rem/1.6 Arial,sans-serif}");
  CHECK(compact_stylesheet("a\n  b { --x: calc(1px + 2px) }") == "a b{--x:calc(1px + 2px)}");
}

TEST_CASE("what stands in a string or behind a backslash stays as it is") {
  const std::string css = "p::after{content:\"/* \\\" \n  */\" '  /*';}.a\\\"b{x:'\\'';}.a\\  b{}";
  CHECK(compact_stylesheet(css) == css);
}

TEST_CASE("a comment between two words parts them without a space, as it does for a browser") {
  CHECK(compact_stylesheet(".a/* and */.b{}") == ".a/**/.b{}");
  CHECK(compact_stylesheet(".a /* and */.b{}") == ".a .b{}");
}

TEST_CASE("what does not end, ends with the style sheet") {
  CHECK(compact_stylesheet("p {} /* to the end") == "p{}");
  CHECK(compact_stylesheet("p { content: \"a") == "p{content:\"a");
  CHECK(compact_stylesheet("p\\") == "p\\");
  CHECK(compact_stylesheet("") == "");
}

}  // namespace remit::stylesheet_test
