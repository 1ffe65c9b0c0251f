#include "document/running_text.h"

#include <doctest/doctest.h>

#include "tree_builders.h"

namespace remit::running_text_test {
namespace {

std::string at(const Place& place) {
  return place.source ? place.source->text().substr(place.begin, place.end - place.begin) : "-";
}

}  // namespace

TEST_CASE("how it was typed makes no difference") {
  CHECK(plainly_typed("Multi\u2011Agency “Board’s”\u00a0W\u0302yre com\u00ADmittee") ==
        "Multi-Agency \"Board's\" Ŵyre committee");
}

TEST_CASE("a part of the text has a place in the source, whatever was made of it") {
  const Source source("a.md", "The council's \\*DHR\\* -- and\nSAR");
  RunningText text;
  text.add("The", {&source, 0, 3});
  text.add(" ", {&source, 3, 4});
  text.add("council’s", {&source, 4, 13});
  text.add(" ", {&source, 13, 14});
  text.add("*DHR*", {&source, 14, 21});
  text.add(" ", {&source, 21, 22});
  text.add("–", {&source, 22, 24});
  CHECK(text.text() == "The council's *DHR* –");
  CHECK(at(text.place(4, 13)) == "council's");
  CHECK(at(text.exact_place(15, 18)) == "DHR");
  CHECK(at(text.place(0, 18)) == "The council's \\*DHR");
}

TEST_CASE("what stands in the source in another way has no exact place") {
  const Source source("a.md", "at {{body.short}} now");
  RunningText text;
  text.add("at ", {&source, 0, 3});
  text.add("SRB", {&source, 3, 17});
  CHECK(at(text.place(3, 6)) == "{{body.short}}");
  CHECK(at(text.exact_place(3, 6)) == "-");
  CHECK(at(text.exact_place(0, 2)) == "at");
}

TEST_CASE("words in another language can be left out; notes are told apart") {
  Attr welsh;
  welsh.set("lang", "cy");
  const Inlines content = {{Str{"ASB"}, {}},
                           {Footnote{{para("note")}}, {}},
                           {Span{welsh, inlines_from_text("PCSP")}, {}},
                           {Emph{inlines_from_text("yes")}, {}}};
  RunningText own, all;
  own.add(content, RunningText::Languages::own);
  all.add(content);
  CHECK(own.text() == "ASB yes");
  CHECK(all.text() == "ASBPCSPyes");
  REQUIRE(own.notes().size() == 1);
  CHECK(own.notes()[0].at == 3);
}

}  // namespace remit::running_text_test
