#include "serve/requests.h"

#include <doctest/doctest.h>

namespace remit::requests_test {

TEST_CASE("a host is this machine by one of three names, with the port") {
  CHECK(is_own_host("localhost:8000", 8000));
  CHECK(is_own_host("LocalHost:8000", 8000));
  CHECK(is_own_host("127.0.0.1:8000", 8000));
  CHECK(is_own_host("[::1]:8000", 8000));
  CHECK(is_own_host("localhost", 80));
  for (const char* other :
       {"", "localhost", "localhost:8001", "127.0.0.2:8000", "::1:8000", "council.example:8000",
        "localhost.example:8000", "localhost:8000.example", "localhost:8000 ", "x@localhost:8000"})
    CHECK_FALSE(is_own_host(other, 8000));
}

TEST_CASE("a request of another host, of none or of two is refused, whatever it asks for") {
  for (const std::vector<std::string>& hosts :
       std::vector<std::vector<std::string>>{{},
                                             {"council.example"},
                                             {"localhost:8000", "council.example"},
                                             {"localhost:8000", "localhost:8000"}}) {
    const auto refused = refusal({"GET", "/", hosts}, 8000);
    REQUIRE(refused);
    CHECK(refused->status == 421);
    CHECK(refused->bytes ==
          "Only requests from this machine, to localhost by name, are answered.\n");
  }
  CHECK_FALSE(refusal({"GET", "/", {"localhost:8000"}}, 8000));
}

TEST_CASE("only GET and HEAD are answered") {
  CHECK_FALSE(refusal({"HEAD", "/", {"localhost:8000"}}, 8000));
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT"}) {
    const auto refused = refusal({method, "/", {"localhost:8000"}}, 8000);
    REQUIRE(refused);
    CHECK(refused->status == 405);
    CHECK(refused->headers ==
          std::vector<std::pair<std::string, std::string>>{{"Allow", "GET, HEAD"}});
  }
}

TEST_CASE("a target names a path of the output") {
  CHECK(path_of("/") == "index.html");
  CHECK(path_of("/a/") == "a/index.html");
  CHECK(path_of("/a/b.docx") == "a/b.docx");
  CHECK(path_of("/a/b%20c.pdf?x=1/..#d") == "a/b c.pdf");
  CHECK(path_of("/ni%C3%B1o/") == "niño/index.html");
}

TEST_CASE("a target that no output can have names none") {
  for (const char* target :
       {"", "*", "a/", "http://localhost:8000/", "//etc/passwd", "/../x", "/a/../../etc/passwd",
        "/a/%2e%2e/%2E%2e/etc/passwd", "/%2e%2e%2fetc/passwd", "/a/./b", "/a//b", "/a\\..\\b",
        "/a/%5c..%5cb", "/a%00.html", "/a%0ab", "/..", "/a/.."})
    CHECK_MESSAGE(!path_of(target), target);
  CHECK(path_of("/%252e%252e/x") == "%2e%2e/x");  // decoded once only
}

TEST_CASE("files have the type that their name says") {
  CHECK(content_type("a/index.html") == "text/html; charset=utf-8");
  CHECK(content_type("a/style.css") == "text/css; charset=utf-8");
  CHECK(content_type("a/x.JS") == "text/javascript; charset=utf-8");
  CHECK(content_type("a/map.svg") == "image/svg+xml");
  CHECK(content_type("a/abbreviations.csv") == "text/csv; charset=utf-8");
  CHECK(content_type("a/meetings.ics") == "text/calendar; charset=utf-8");
  CHECK(content_type("a/r.docx") ==
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  CHECK(content_type("a.html/b") == "application/octet-stream");
  CHECK(content_type("x.unknown") == "application/octet-stream");
}

}  // namespace remit::requests_test
