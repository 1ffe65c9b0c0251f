#include "text/addresses.h"

#include <doctest/doctest.h>

namespace remit::addresses_test {

TEST_CASE("the scheme of an address is what stands before its first colon") {
  CHECK(scheme_of("https://e.org") == "https");
  CHECK(scheme_of("diagram:relations") == "diagram");
  CHECK(scheme_of("a/b.md").empty());
  CHECK(scheme_of("#a:b").empty());
  CHECK(scheme_of("a/b:c").empty());
  CHECK(scheme_of(":x").empty());
}

TEST_CASE("these addresses may be linked to") {
  for (const char* address : {"http://e.org", "HTTPS://e.org/a?b=c#d", "mailto:a@e.org",
                              "tel:+441206000000", "#id", "#a:b", "a/b.html", "../x.pdf", ""}) {
    CAPTURE(address);
    CHECK(is_safe_address(address));
  }
}

TEST_CASE("these may not") {
  for (const char* address :
       {"javascript:alert(1)", "JavaScript:x", "vbscript:x", "data:text/html,x", "file:///etc",
        "//host/x", "\\\\host\\x", " https://e.org", "java\nscript:x", "https://e.org/\x7F",
        "a/b:c", ":x", "ftp://e.org", "diagram:x"}) {
    CAPTURE(address);
    CHECK_FALSE(is_safe_address(address));
  }
}

TEST_CASE("percent-encoding and back") {
  CHECK(percent_encoded("maps/a b+é~.png") == "maps/a%20b%2B%C3%A9~.png");
  CHECK(percent_decoded("a%20b%2Fc.png") == "a b/c.png");
  CHECK(percent_decoded("100% sure, %zz %4") == "100% sure, %zz %4");
}

}  // namespace remit::addresses_test
