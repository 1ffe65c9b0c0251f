#include "document/text_changes.h"

#include <doctest/doctest.h>

namespace remit::text_changes_test {
namespace {

using Parts = std::vector<std::string>;
using Changes = std::vector<TextChange>;

}  // namespace

TEST_CASE("a changed word is shown among those around it") {
  CHECK(first_changes({"The board of the partnership meets four times a year, in the town hall."},
                      {"The board of the partnership meets five times a year, in the town hall."},
                      3) ==
        Changes{{"… board of the partnership meets four times a year, in the …",
                 "… board of the partnership meets five times a year, in the …"}});
}

TEST_CASE("what went and what came stand alone") {
  CHECK(first_changes({"a", "b", "c"}, {"a", "c"}, 3) == Changes{{"b", ""}});
  CHECK(first_changes({"a", "c"}, {"a", "b", "c"}, 3) == Changes{{"", "b"}});
  CHECK(first_changes({"a", "b"}, {"a"}, 3) == Changes{{"b", ""}});
}

TEST_CASE("parts that changed side by side are compared one by one, and no more than asked for") {
  const Parts before = {"same", "one two", "three", "same too"};
  const Parts after = {"same", "one 2", "3", "same too"};
  CHECK(first_changes(before, after, 3) == Changes{{"one two", "one 2"}, {"three", "3"}});
  CHECK(first_changes(before, after, 1) == Changes{{"one two", "one 2"}});
  CHECK(first_changes(before, before, 3).empty());
}

TEST_CASE("a part that is another altogether is shown by its beginning") {
  std::string words;
  for (int i = 1; i <= 40; ++i) words += (i > 1 ? " w" : "w") + std::to_string(i);
  const Changes changes = first_changes({words}, {"x"}, 3);
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].before ==
        "w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12 w13 w14 w15 w16 w17 w18 w19 w20 w21 w22 w23 w24 …");
}

}  // namespace remit::text_changes_test
