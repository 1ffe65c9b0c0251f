#include "base/spelling.h"

#include <doctest/doctest.h>

namespace remit::spelling_test {
namespace {

const std::vector<std::string> kNames = {"quorum.minimum", "quorum.minimum-words", "body.name"};

}  // namespace

TEST_CASE("the distance counts insertions, deletions, replacements and swaps") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("abc", "abc") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("abc", "ab") == 1);
  CHECK(edit_distance("abc", "abxc") == 1);
  CHECK(edit_distance("abc", "axc") == 1);
  CHECK(edit_distance("abc", "acb") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("ca", "abc") == 3);  // optimal string alignment edits nothing twice
}

TEST_CASE("the nearest name is found, whatever its case") {
  CHECK(nearest("quorum.minimun-words", kNames) == "quorum.minimum-words");
  CHECK(nearest("BODY.NAME", kNames) == "body.name");
  CHECK(nearest("body.nmae", kNames) == "body.name");
}

TEST_CASE("a name that is near to nothing has no suggestion") {
  CHECK(nearest("telephone", kNames) == std::nullopt);
  CHECK(nearest("x", std::vector<std::string>{}) == std::nullopt);
}

TEST_CASE("a third of the length may differ, and one character always") {
  const std::vector<std::string> names = {"ab", "abcdef"};
  CHECK(nearest("xb", names) == "ab");
  CHECK(nearest("abcdxy", names) == "abcdef");
  CHECK(nearest("abcxyz", names) == std::nullopt);
}

TEST_CASE("of two equally near names the first is meant") {
  CHECK(nearest("cat", std::vector<std::string>{"car", "cap"}) == "car");
}

TEST_CASE("the suggestion is a question, or the fallback") {
  CHECK(did_you_mean("body.nam", kNames) == "did you mean 'body.name'?");
  CHECK(did_you_mean("telephone", kNames, "see the list") == "see the list");
  CHECK(did_you_mean("telephone", kNames) == "");
}

TEST_CASE("words are listed as in a sentence") {
  CHECK(listed(std::vector<std::string>{}) == "");
  CHECK(listed(std::vector<std::string>{"a"}) == "a");
  CHECK(listed(std::vector<std::string>{"a", "b"}) == "a or b");
  CHECK(listed(std::vector<std::string>{"a", "b", "c"}, "and") == "a, b and c");
}

}  // namespace remit::spelling_test
