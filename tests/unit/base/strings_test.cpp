#include "base/strings.h"

#include <doctest/doctest.h>

namespace remit::strings_test {

TEST_CASE("white space is trimmed and collapsed") {
  CHECK(trim(" \t a b \r\n") == "a b");
  CHECK(trim(" \n ") == "");
  CHECK(collapse("  a \n\t b  c ") == "a b c");
  CHECK(collapse("   ") == "");
}

TEST_CASE("text is split at every separator, and joined") {
  using Parts = std::vector<std::string_view>;
  CHECK(split("a/b//c", '/') == Parts{"a", "b", "", "c"});
  CHECK(split("", '/') == Parts{""});
  CHECK(split("a/", '/') == Parts{"a", ""});
  CHECK(join({"a", "b"}, ", ") == "a, b");
  CHECK(join({}, ", ") == "");
}

TEST_CASE("letters change case, ASCII ones only") {
  CHECK(lower_ascii("ABC é É") == "abc é É");
  CHECK(capitalised("quorum") == "Quorum");
  CHECK(capitalised("Quorum") == "Quorum");
  CHECK(capitalised("") == "");
}

TEST_CASE("a slug has lower case letters, digits and single hyphens") {
  CHECK(slug("What changed, and why?") == "what-changed-and-why");
  CHECK(slug("  4.2 -- Terms  ") == "4-2-terms");
  CHECK(slug("The Council's council’s") == "the-councils-councils");
  CHECK(slug("???") == "");
  CHECK(slug("") == "");
}

TEST_CASE("in a slug, Latin letters lose their diacritics") {
  CHECK(slug("Café Ŵyr Tŷ ŴŶ ŵŷ") == "cafe-wyr-ty-wy-wy");
  CHECK(slug("Ẁẁẃẅ Ỳỳ") == "wwww-yy");
  CHECK(slug("ÀÅÇÈËÌÏÐÑÒÖØÙÜÝ") == "aaceeiidnooouuy");
  CHECK(slug("àåçèëìïðñòöøùüýÿ") == "aaceeiidnooouuyy");
  CHECK(slug("Āą Ćč Ďđ Ēě Ĝģ Ĥħ Ĩı Ĵĵ Ķĸ Ĺł Ńŋ Ōő Ŕř Śš Ţŧ Ũų Ÿ Źž ſ") ==
        "aa-cc-dd-ee-gg-hh-ii-jj-kk-ll-nn-oo-rr-ss-tt-uu-y-zz-s");
  CHECK(slug("cafe\u0301 ty\u0302") == "cafe-ty");  // written with combining marks
  CHECK(slug("漢字 x") == "x");
}

TEST_CASE("bytes that are not UTF-8 do no harm to a slug") {
  CHECK(slug("caf\xE9 bar\xC3") == "caf-bar");
}

TEST_CASE("numbers up to 999 are written in words") {
  CHECK(number_in_words(0) == "zero");
  CHECK(number_in_words(5) == "five");
  CHECK(number_in_words(19) == "nineteen");
  CHECK(number_in_words(20) == "twenty");
  CHECK(number_in_words(42) == "forty-two");
  CHECK(number_in_words(100) == "one hundred");
  CHECK(number_in_words(101) == "one hundred and one");
  CHECK(number_in_words(999) == "nine hundred and ninety-nine");
  CHECK(number_in_words(1000) == "1000");
  CHECK(number_in_words(-1) == "-1");
}

TEST_CASE("one is singular, all else plural") {
  CHECK(plural(1, "day", "days") == "day");
  CHECK(plural(0, "day", "days") == "days");
  CHECK(plural(2, "agency", "agencies") == "agencies");
}

TEST_CASE("what is counted follows its number in words") {
  CHECK(counted(1, "member", "members") == "one member");
  CHECK(counted(0, "member", "members") == "zero members");
  CHECK(counted(12, "agency", "agencies") == "twelve agencies");
}

TEST_CASE("apostrophes and quotation marks are set as in prose") {
  CHECK(typographic("Residents' survey, children's \"voice\" ('90s)") ==
        "Residents’ survey, children’s “voice” (‘90s)");
  CHECK(typographic("St Mary’s; '") == "St Mary’s; ’");
  CHECK(typographic("").empty());
}

}  // namespace remit::strings_test
