#include "text/escaping.h"

#include <doctest/doctest.h>

namespace remit::escaping_test {

TEST_CASE("the suffix of a template chooses the escaping") {
  CHECK(escaping_for("templates/report.md.mustache") == Escaping::markdown);
  CHECK(escaping_for("templates/site/document.html.mustache") == Escaping::html);
  CHECK(escaping_for("templates/robots.txt.mustache") == Escaping::none);
  CHECK(escaping_for("report.md") == Escaping::none);
}

TEST_CASE("for Markdown every ASCII punctuation character has a backslash") {
  CHECK(escape("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", Escaping::markdown) ==
        "\\!\\\"\\#\\$\\%\\&\\'\\(\\)\\*\\+\\,\\-\\.\\/\\:\\;\\<\\=\\>\\?\\@\\[\\\\\\]\\^\\_\\`\\{"
        "\\|\\}\\~");
  CHECK(escape("1. Not a list", Escaping::markdown) == "1\\. Not a list");
  CHECK(escape("Café – 5 £", Escaping::markdown) == "Café – 5 £");
}

TEST_CASE("for Markdown white space is one space, and none at the ends") {
  CHECK(escape("  two\r\n\n\tlines ", Escaping::markdown) == "two lines");
  CHECK(escape("    ", Escaping::markdown).empty());
}

TEST_CASE("for HTML the five special characters are references") {
  CHECK(escape("<a title=\"x\">'&amp;'</a>", Escaping::html) ==
        "&lt;a title=&quot;x&quot;&gt;&#39;&amp;amp;&#39;&lt;/a&gt;");
  CHECK(escape(" two\nlines ", Escaping::html) == " two\nlines ");
}

TEST_CASE("without escaping a text stays as it is") {
  CHECK(escape(" <*>\n", Escaping::none) == " <*>\n");
}

}  // namespace remit::escaping_test
