#include "document/tree.h"

#include <doctest/doctest.h>

#include "tree_builders.h"

namespace remit::tree_test {

TEST_CASE("attributes are found, added once and replaced") {
  Attr attr;
  CHECK(attr.empty());
  attr.add_class("numbered");
  attr.add_class("numbered");
  attr.add_class("note");
  CHECK(attr.classes == std::vector<std::string>{"numbered", "note"});
  CHECK(attr.has_class("note"));
  CHECK_FALSE(attr.has_class("not"));

  attr.set("number", "1.1");
  attr.set("level", "1");
  attr.set("number", "1.2");
  CHECK(attr.get("number") == "1.2");
  CHECK(attr.get("list") == "");
  CHECK(attr.attributes.size() == 2);
  CHECK(attr.attributes.front().first == "number");
  CHECK_FALSE(attr.empty());
}

TEST_CASE("an id, a class or an attribute alone makes attributes not empty") {
  CHECK_FALSE(Attr{"id", {}, {}}.empty());
  CHECK_FALSE(Attr{"", {"note"}, {}}.empty());
  CHECK_FALSE(Attr{"", {}, {{"number", "1"}}}.empty());
}

TEST_CASE("nodes that have attributes give them, others give none") {
  Block header = heading(1, "Quorum", {"unnumbered"});
  REQUIRE(attr_of(header));
  CHECK(attr_of(header)->has_class("unnumbered"));
  attr_of(header)->id = "quorum";
  CHECK(get_if<Header>(header)->attr.id == "quorum");

  const Block division_block = division({"bids", {}, {}}, {});
  REQUIRE(attr_of(division_block));
  CHECK(attr_of(division_block)->id == "bids");
  Block table{Table{}, {}};
  Block code_block{CodeBlock{}, {}};
  CHECK(attr_of(table) == &get_if<Table>(table)->attr);
  CHECK(attr_of(code_block) == &get_if<CodeBlock>(code_block)->attr);
  Block paragraph = para("text");
  CHECK(attr_of(paragraph) == nullptr);

  Inline span{Span{}, {}}, link{Link{}, {}}, image{Image{}, {}}, code{Code{}, {}}, str{Str{}, {}};
  CHECK(attr_of(span) == &get_if<Span>(span)->attr);
  CHECK(attr_of(link) == &get_if<Link>(link)->attr);
  CHECK(attr_of(image) == &get_if<Image>(image)->attr);
  CHECK(attr_of(code) == &get_if<Code>(code)->attr);
  CHECK(attr_of(str) == nullptr);
}

TEST_CASE("a text becomes words, spaces and soft breaks") {
  const Inlines expected = {{Str{"At"}, {}},       {Space{}, {}},      {Str{"least"}, {}},
                            {SoftBreak{}, {}},     {Str{"five,"}, {}}, {Space{}, {}},
                            {Str{"agencies"}, {}}, {Space{}, {}}};
  CHECK(inlines_from_text("At least\nfive, \t agencies ") == expected);
  CHECK(inlines_from_text("").empty());
}

TEST_CASE("each word has its own place, where the text stands as such in the source") {
  const Source source("report.md", "# At least five");
  const Inlines placed = inlines_from_text("At least", {&source, 2, 10});
  REQUIRE(placed.size() == 3);
  CHECK(placed[0].place.begin == 2);
  CHECK(placed[0].place.end == 4);
  CHECK(placed[2].place.begin == 5);
  CHECK(placed[2].place.end == 10);
}

TEST_CASE("each word has the whole place, where the text is not that of the source") {
  const Source source("report.md", "{{quorum.minimum-words}}");
  const Inlines placed = inlines_from_text("at least five", {&source, 2, 22});
  REQUIRE(placed.size() == 5);
  for (const Inline& node : placed) {
    CHECK(node.place.source == &source);
    CHECK(node.place.begin == 2);
    CHECK(node.place.end == 22);
  }
}

TEST_CASE("the plain text of inlines has no markup and no footnotes") {
  const Inlines inlines = {
      {Str{"The"}, {}},
      {SoftBreak{}, {}},
      {Strong{inlines_from_text("One Board")}, {}},
      {Footnote{{para("hidden")}}, {}},
      {LineBreak{}, {}},
      {Link{{}, {{Emph{inlines_from_text("papers")}, {}}}, {"https://example.org", "title"}}, {}},
      {Space{}, {}},
      {Code{{}, "x = 1"}, {}},
      {Image{{}, inlines_from_text(" alt"), {}}, {}}};
  CHECK(plain_text(inlines) == "The One Board papers x = 1 alt");
}

TEST_CASE("the plain text of blocks has one line each") {
  Table table;
  table.caption = {plain("Members")};
  table.head = {row({"Agency", "Vote"})};
  table.bodies.push_back({{}, 0, {row({"Statutory", ""})}, {row({"Police", "one"})}});
  table.foot = {row({"Total", "1"})};
  const Blocks blocks = {heading(1, "Quorum"),
                         para("Five agencies"),
                         {HorizontalRule{}, {}},
                         bullets({{plain("a")}, {plain("b"), ordered({{plain("c")}})}}),
                         {BlockQuote{{para("quoted")}}, {}},
                         division({"", {"note"}, {}}, {para("noted")}),
                         {CodeBlock{{}, "code"}, {}},
                         {DefinitionList{{{inlines_from_text("term"), {{plain("meaning")}}}}}, {}},
                         {table, {}}};
  CHECK(plain_text(blocks) ==
        "Quorum\nFive agencies\na\nb\nc\nquoted\nnoted\ncode\nterm\nmeaning\n"
        "Members\nAgency\nVote\nStatutory\n\nPolice\none\nTotal\n1");
  CHECK(plain_text(Blocks{}) == "");
}

TEST_CASE("trees that differ in their places alone are equal") {
  const Source source("report.md", "text");
  Block placed = para("text");
  placed.place = {&source, 0, 4};
  CHECK(placed == para("text"));
  CHECK(placed != para("texts"));
  CHECK(placed != plain("text"));
}

}  // namespace remit::tree_test
