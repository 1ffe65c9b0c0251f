#include "document/phrases.h"

#include <doctest/doctest.h>

namespace remit::phrases_test {
namespace {

const Source kSource("a.md", "The Old Group’s plan, by the OG and\nOld Group");

std::string found(std::string_view text, std::vector<std::string> phrases) {
  std::string result;
  for (const PhraseUse& use : find_phrases(text, {}, phrases)) result += use.text + ".";
  return result;
}

// Words of the source, each at its place.
Block paragraph() {
  Para para;
  std::size_t at = 0;
  const std::string& text = kSource.text();
  while (at < text.size()) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    para.content.push_back({Str{text.substr(at, end - at)}, {&kSource, at, end}});
    if (end < text.size()) para.content.push_back({Space{}, {&kSource, end, end + 1}});
    at = end + 1;
  }
  return {para, {}};
}

std::string places(const std::vector<PhraseUse>& uses) {
  std::string result;
  for (const PhraseUse& use : uses)
    result += kSource.text().substr(use.place.begin, use.place.end - use.place.begin) + "|";
  return result;
}

}  // namespace

TEST_CASE("a phrase is found as whole words alone") {
  CHECK(found("the CCG, and the CCGs", {"CCG"}) == "CCG.CCG.");
  CHECK(found("CCGX and SCCG", {"CCG"}).empty());
  CHECK(found("ccg", {"CCG"}).empty());
}

TEST_CASE("of two phrases at one place the longer one is found, and nothing within it") {
  CHECK(found("the Safer Vale Board met", {"Safer Vale", "Safer Vale Board", "Board"}) ==
        "Safer Vale Board.");
}

TEST_CASE("a phrase that goes over words and lines has the place from the first to the last") {
  CHECK(places(find_phrases({paragraph()}, {"Old Group", "OG", "by the OG and Old"})) ==
        "Old Group|by the OG and\nOld|");
  CHECK(places(find_phrases({paragraph()}, {"OG"})) == "OG|");
}

TEST_CASE("a phrase is found in emphasis, and a footnote does not part it") {
  Para para;
  para.content = {
      {Str{"Old"}, {}}, {Footnote{}, {}}, {Space{}, {}}, {Strong{{{Str{"Group"}, {}}}}, {}}};
  CHECK(find_phrases({{para, {}}}, {"Old Group"}).size() == 1);
}

}  // namespace remit::phrases_test
