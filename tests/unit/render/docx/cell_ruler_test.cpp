#include "render/docx/cell_ruler.h"

#include <doctest/doctest.h>

#include "unit/document/tree_builders.h"

namespace remit::cell_ruler_test {
namespace {

// Arial of 11 points, so that cells have 10: 200 twentieths of a point for each em.
CellRoom measured(Block block, const char* style = "TableText") {
  Div division;
  division.attr.set("custom-style", style);
  division.content = {std::move(block)};
  return CellRuler(DocxStyle{}).measure({{std::move(division), {}}});
}

std::string widest(std::string_view text) { return measured(para(text)).widest; }

Block of(Inline node) { return {Para{{std::move(node)}}, {}}; }

}  // namespace

TEST_CASE("a word is as wide as its letters, in the size and weight of its style") {
  CHECK(measured(para("DONE")).word == doctest::Approx(200 * (0.723 + 0.778 + 0.723 + 0.667)));
  const double bold = measured(para("DONE"), "TableHeading").word;
  CHECK(bold == doctest::Approx(200 * (0.723 + 0.778 + 0.723 + 0.667)));  // as wide in capitals
  CHECK(measured(para("done"), "TableHeading").word > measured(para("done")).word);
  CHECK(measured(of({Strong{inlines_from_text("done")}, {}})).word ==
        measured(para("done"), "TableHeading").word);
}

TEST_CASE("a word goes on from bold to plain letters") {
  Inlines parts = {{Strong{inlines_from_text("£112,")}, {}}, {Str{"340"}, {}}};
  const CellRoom room = measured({Para{parts}, {}});
  CHECK(room.widest == "£112,340");
  CHECK(room.word > measured(para("£112,340")).word - 1);
}

TEST_CASE("lines are broken at spaces, and after hyphens and dashes that letters follow") {
  CHECK(widest("the board met") == "board");
  CHECK(measured(para("self-assessment")).word == measured(para("assessment")).word);
  CHECK(measured(para("multi–agency")).word < measured(para("multiagency")).word);
  CHECK(measured(para("12-month")).word == measured(para("month")).word);
}

TEST_CASE("figures, addresses and what a no-break space joins are whole") {
  for (const char* whole : {"£1,112,340.50", "2025-26", "01206-282222", "2025–26", "−2.5%", "-2.5%",
                            "clerk@riverside.gov.uk", "https://riverside.gov.uk/plan", "and/or",
                            "AB12\u00a03CD", "(£5m)"}) {
    CAPTURE(whole);
    const CellRoom room = measured(para(whole));
    CHECK(room.word == room.line);
    CHECK(room.widest == whole);
  }
}

TEST_CASE("scripts without spaces break between any two characters") {
  CHECK(measured(para("安全委員会")).word == doctest::Approx(200));
  CHECK(measured(para("안전위원회")).word == doctest::Approx(200));
}

TEST_CASE("the indentation of a list and of quoted words counts, and a note's number") {
  const double word = measured(para("word")).word;
  CHECK(measured(bullets({{plain("word")}})).word == doctest::Approx(word + 397));
  CHECK(measured(bullets({{bullets({{plain("word")}})}})).word == doctest::Approx(word + 2 * 397));
  CHECK(measured({BlockQuote{{para("word")}}, {}}).word > word + 2 * 567);
  Inlines noted = inlines_from_text("word");
  noted.push_back({Footnote{{para("a note that is printed below")}}, {}});
  const CellRoom room = measured({Para{noted}, {}});
  CHECK(room.word > word + 100);
  CHECK(room.word < word + 200);
}

TEST_CASE("the longest paragraph is measured on one line, and all of them one after the other") {
  Div both;
  both.content = {para("one two"), para("one two three")};
  const CellRoom room = measured({both, {}});
  CHECK(room.line == measured(para("one two three")).line);
  CHECK(room.text == doctest::Approx(room.line + measured(para("one two")).line));
  Inlines broken = inlines_from_text("one two");
  broken.push_back({LineBreak{}, {}});
  CHECK(measured({Para{broken}, {}}).line == measured(para("one two")).line);
}

}  // namespace remit::cell_ruler_test
