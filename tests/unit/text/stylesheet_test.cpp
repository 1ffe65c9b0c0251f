#include "text/stylesheet.h"

#include <doctest/doctest.h>

using namespace remit;

TEST_CASE("visitors load neither comments nor indentation nor blank lines") {
  CHECK(compact_stylesheet("/* The face. */\n\nmain {\n  color: red; /* for now */\n}\n") ==
        "main {\ncolor: red;\n}\n");
  CHECK(compact_stylesheet("p { margin: 0 /* none */ 1em; }\n") == "p { margin: 0 1em; }\n");
}

TEST_CASE("what stands in a string or behind a backslash stays as it is") {
  const std::string css =
      "p::after { content: \"/* \\\" \n  */\" '  /*'; }\n.a\\\"b { x: '\\''; }\n";
  CHECK(compact_stylesheet(css) == css);
}

TEST_CASE("a comment between two words parts them without a space, as it does for a browser") {
  CHECK(compact_stylesheet(".a/* and */.b{}") == ".a/**/.b{}");
  CHECK(compact_stylesheet(".a /* and */.b{}") == ".a .b{}");
}

TEST_CASE("what does not end, ends with the style sheet") {
  CHECK(compact_stylesheet("p {} /* to the end") == "p {} ");
  CHECK(compact_stylesheet("p { content: \"a") == "p { content: \"a");
  CHECK(compact_stylesheet("p\\") == "p\\");
  CHECK(compact_stylesheet("") == "");
}
