#include "document/division_kinds.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "base/strings.h"

namespace remit::division_kinds_test {
namespace {

std::string file(const std::string& path) {
  std::ifstream in(std::string(REMIT_SOURCE_DIR) + "/" + path);
  REQUIRE(in);
  return collapse(std::string(std::istreambuf_iterator<char>(in), {}));
}

}  // namespace

TEST_CASE("some divisions are for authors, others for templates alone") {
  REQUIRE(find_division_kind("note"));
  CHECK(find_division_kind("note")->for_authors);
  REQUIRE(find_division_kind("cover"));
  CHECK_FALSE(find_division_kind("cover")->for_authors);
  CHECK_FALSE(find_division_kind("notes"));
  CHECK(division_names(false).size() < division_names(true).size());
  CHECK(division_names(true).size() == division_kinds().size());
}

TEST_CASE("the first class that has a style in Word gives it") {
  REQUIRE(word_division({"", {"definitions", "quoted", "note"}, {}}));
  CHECK(word_division({"", {"definitions", "quoted"}, {}})->word_text == std::string("Quoted"));
  CHECK_FALSE(word_division({"", {"definitions"}, {}}));
}

TEST_CASE("what an author can write is said in the explanation and in the README") {
  const std::string explanation = file("generator/explain/markdown.md");
  const std::string readme = file("templates/README.md");
  for (const DivisionKind& kind : division_kinds()) {
    CAPTURE(kind.name);
    const std::string name(kind.name), what(kind.what);
    if (kind.for_authors) CHECK(explanation.find(name + ", " + what) != std::string::npos);
    CHECK(readme.find("| `" + name + "` | " + what + " |") != std::string::npos);
  }
}

}  // namespace remit::division_kinds_test
