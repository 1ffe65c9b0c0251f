#include "document/words.h"

#include <doctest/doctest.h>

#include "document/print.h"

namespace remit::words_test {
namespace {

// Each word with the space before it, apart by "|"; the end is the last.
std::string split(std::string_view text) {
  std::string result;
  for (const Word& word : split_words(inlines_from_text(text), Comparable({}, {})))
    result += (result.empty() ? "" : "|") + print_inlines(word.space) + print_inlines(word.node);
  return result + "|";
}

}  // namespace

TEST_CASE("words have the space before them, and punctuation at their ends stands alone") {
  CHECK(split("at least five.") == "at| least| five|.||");
  CHECK(split("(at “least” five).") == "(|at| “|least|”| five|)|.||");
}

TEST_CASE("punctuation inside a word is part of it") {
  CHECK(split("£1.5 in 2017–18, e.g. board’s co-chair") ==
        "£1.5| in| 2017–18|,| e.g|.| board’s| co-chair||");
}

TEST_CASE("space behind the last word belongs to the end") {
  CHECK(split("five ") == "five| |");
  CHECK(split("") == "|");
}

TEST_CASE("what is emphasised is one word, as heavy as its text") {
  const Inlines text = {{Strong{inlines_from_text("at least")}, {}}};
  const std::vector<Word> words = split_words(text, Comparable({}, {}));
  REQUIRE(words.size() == 2);
  CHECK(words[0].node == text);
  CHECK(words[0].weight == 8);
}

}  // namespace remit::words_test
