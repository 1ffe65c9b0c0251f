#include "base/word_list.h"

#include <doctest/doctest.h>

namespace remit::word_list_test {

TEST_CASE("a list has words, and names with a capital, but no short forms") {
  const WordList list("agreed\ndon't\nSmith\nNASA\ncouncil's\nédition\n");
  CHECK(list.has_word("agreed"));
  CHECK(list.has_word("don't"));
  CHECK(list.has_word("édition"));
  CHECK_FALSE(list.has_word("smith"));
  CHECK(list.has_name("smith"));
  CHECK_FALSE(list.has_name("nasa"));
  CHECK_FALSE(list.has_word("council's"));
  CHECK_FALSE(list.empty());
  CHECK(WordList("").empty());
}

TEST_CASE("the list of the computer is Debian's") {
  CHECK_FALSE(WordList::english_is_missing());
  CHECK(WordList::english().has_word("resolved"));
}

}  // namespace remit::word_list_test
