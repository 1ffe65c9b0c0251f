#include "serve/content_policy.h"

#include <doctest/doctest.h>

namespace remit::content_policy_test {

TEST_CASE("a directive that is there gets one more source") {
  CHECK(allowing("default-src 'none'; style-src 'self'", "style-src", "http://a/b.css") ==
        "default-src 'none'; style-src 'self' http://a/b.css");
  CHECK(allowing("script-src 'none'", "script-src", "http://a/b.js") == "script-src http://a/b.js");
}

TEST_CASE("one that is not there allows what it allowed before, and the source") {
  CHECK(allowing("default-src 'none'", "script-src", "http://a/b.js") ==
        "default-src 'none'; script-src http://a/b.js");
  CHECK(allowing("default-src 'self'; img-src 'self';", "script-src", "http://a/b.js") ==
        "default-src 'self'; img-src 'self'; script-src 'self' http://a/b.js");
}

TEST_CASE("where nothing is forbidden nothing is allowed") {
  CHECK(allowing("", "script-src", "http://a/b.js") == "");
}

TEST_CASE("the policy of a page is found, and can be taken out") {
  const std::string page =
      "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n"
      "</head>";
  CHECK(policy_of(page) == "default-src 'none'");
  CHECK(without_policy(page) == "<head>\n\n</head>");
  CHECK(policy_of("<head></head>") == "");
  CHECK(without_policy("<head></head>") == "<head></head>");
}

}  // namespace remit::content_policy_test
