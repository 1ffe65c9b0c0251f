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

TEST_CASE("an address holds no character that a URL may not, and none is written so twice") {
  CHECK(escape_address("plan 1 [final].pdf") == "plan%201%20%5Bfinal%5D.pdf");
  CHECK(escape_address("https://e.org/Tŷ?a=b&c=d#tŷ") ==
        "https://e.org/T%C5%B7?a=b&amp;c=d#t%C5%B7");
  CHECK(escape_address("a%20b~(c)+'d'*!$,;@.pdf") == "a%20b~(c)+'d'*!$,;@.pdf");
}

}  // namespace remit::escaping_test
