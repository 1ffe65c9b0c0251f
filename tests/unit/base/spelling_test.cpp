#include "base/spelling.h"

#include <doctest/doctest.h>

#include <utility>

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

TEST_CASE("a third of a word may differ; of a short one, only the order of two neighbours") {
  CHECK(is_slip("abcdxy", "abcdef"));
  CHECK_FALSE(is_slip("abcxyz", "abcdef"));
  CHECK(is_slip("csbd", "csdb"));
  CHECK(is_slip("ICB", "CIB"));
  CHECK_FALSE(is_slip("ICB", "CCB"));
  CHECK_FALSE(is_slip("cat", "car"));
  CHECK_FALSE(is_slip("x", "y"));
}

TEST_CASE("case and what stands between words make no difference") {
  CHECK(is_slip("Safer Colchester", "safer-colchester"));
  CHECK(is_slip("safercolchester", "safer-colchester"));
  CHECK(is_slip("Reason for the Scrutny", "Reason for Scrutiny"));
  CHECK(is_slip("Residents Voice", "Resident's Voice"));
}

TEST_CASE("another number is never a slip") {
  for (const auto& [typed, meant] :
       std::vector<std::pair<const char*, const char*>>{{"board-1", "board-2"},
                                                        {"board-1", "board"},
                                                        {"2020-04-10", "2020-04-01"},
                                                        {"2024/25", "2023/24"},
                                                        {"Part 1", "Part 2"},
                                                        {"Part I", "Part II"},
                                                        {"Appendix A", "Appendix B"},
                                                        {"option-b", "option-c"},
                                                        {"every eight weeks", "every six weeks"},
                                                        {"every-four-weeks", "every-five-weeks"},
                                                        {"four-weekly", "five-weekly"},
                                                        {"two thirds", "two third"},
                                                        {"first stage", "fifth stage"},
                                                        {"twice", "once"},
                                                        {"COVID-19", "COVID-20"}}) {
    const std::string tried = typed;
    CAPTURE(tried);
    CHECK_FALSE(is_slip(typed, meant));
    CHECK_FALSE(is_slip(meant, typed));
  }
}

TEST_CASE("another word is never a slip") {
  for (const auto& [typed, meant] : std::vector<std::pair<const char*, const char*>>{
           {"quarterly", "monthly"},
           {"biannual", "biennial"},
           {"weekly", "biweekly"},
           {"Monday", "Sunday"},
           {"June meeting", "July meeting"},
           {"every week", "every month"},
           {"quorum.maximum", "quorum.minimum"},
           {"internal", "external"},
           {"include", "exclude"},
           {"published", "unpublished"},
           {"public", "not-in-public"},
           {"employer", "employee"},
           {"Legal Implications", "Equality Implications"},
           {"Safety Board", "Safety Group"},
           {"north-area-panel", "south-area-panel"},
           {"housing board", "board"}}) {
    const std::string tried = typed;
    CAPTURE(tried);
    CHECK_FALSE(is_slip(typed, meant));
    CHECK_FALSE(is_slip(meant, typed));
  }
}

TEST_CASE("a slip in a word of time or number is one") {
  CHECK(is_slip("quartely", "quarterly"));
  CHECK(is_slip("every six weaks", "every six weeks"));
  CHECK(is_slip("every eigth weeks", "every eight weeks"));
  CHECK(is_slip("Febuary", "February"));
  CHECK(is_slip("board-1-metings", "board-1-meetings"));
}

TEST_CASE("of two equally near names the first is meant") {
  CHECK(nearest("paners", std::vector<std::string>{"panels", "papers"}) == "panels");
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
