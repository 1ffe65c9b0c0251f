#include "document/print.h"

#include <doctest/doctest.h>

#include "tree_builders.h"

namespace remit::print_test {

TEST_CASE("every kind of block is printed, a line each, indented by depth") {
  Table table;
  table.attr.id = "t";
  table.caption = {plain("caption")};
  table.head = {row({"h"})};
  table.bodies.push_back({{}, 1, {}, {row({"a"})}});
  table.foot = {row({"f"})};
  Block numbered_heading = heading(2, "Quorum", {"c"});
  get_if<Header>(numbered_heading)->attr.set("number", "4.");
  CHECK(print_tree({numbered_heading,
                    division({"", {"numbered"}, {{"number", "4.1"}}}, {para("text")}),
                    bullets({{plain("one")}, {}}),
                    {OrderedList{{3, {}, {}}, {{plain("two")}}}, {}},
                    {BlockQuote{{para("quote")}}, {}},
                    {CodeBlock{{"", {"cpp"}, {}}, "x"}, {}},
                    {HorizontalRule{}, {}},
                    {DefinitionList{{{inlines_from_text("term"), {{plain("meaning")}}}}}, {}},
                    {table, {}}}) == R"(Header 2 {.c number="4."} "Quorum"
Div {.numbered number="4.1"}
  Para "text"
BulletList
  Item
    Plain "one"
  Item
OrderedList from 3
  Item
    Plain "two"
BlockQuote
  Para "quote"
CodeBlock {.cpp} "x"
HorizontalRule
DefinitionList
  Term "term"
    Plain "meaning"
Table {#t}
  Caption
    Plain "caption"
  Head
    Cell
      Plain "h"
  Row with 1 header
    Cell
      Plain "a"
  Foot
    Cell
      Plain "f"
)");
}

TEST_CASE("inlines other than text are printed in brackets, with their kind") {
  const Inlines word = inlines_from_text("w");
  CHECK(print_inlines({{Str{"a"}, {}},
                       {Space{}, {}},
                       {Emph{word}, {}},
                       {Strong{word}, {}},
                       {Strikeout{word}, {}},
                       {SoftBreak{}, {}},
                       {LineBreak{}, {}},
                       {Code{{}, "c"}, {}},
                       {Link{{}, {}, {"#x", ""}}, {}},
                       {Link{{"", {"k"}, {}}, word, {"u", "title"}}, {}},
                       {Image{{"i", {}, {}}, word, {"p.png", ""}}, {}},
                       {Footnote{{para("note")}}, {}},
                       {Span{{"", {"fact"}, {{"name", "n"}}}, {}}, {}}}) ==
        "a [Emph: w][Strong: w][Strikeout: w]⏎[LineBreak][Code: c][Link #x][Link {.k} u: w]"
        "[Image {#i} p.png: w][Footnote: note][Span {.fact name=\"n\"}]");
}

TEST_CASE("places are printed behind blocks that have one") {
  const Source source("a.md", "one\n\n  two\n");
  const Source other("b.md", "four\n");
  Blocks blocks = {para("one"), para("two"), para("three"), para("four"), para("five")};
  blocks[1].place = {&source, 7, 10};
  blocks[2].place = Place::whole_file(source);
  blocks[3].place = {&source, 0, 3};
  blocks[4].place = {&other, 0, 4};
  CHECK(print_tree(blocks, true) ==
        "Para \"one\"\nPara \"two\" @a.md:3:3\nPara \"three\"\nPara \"four\" @1:1\n"
        "Para \"five\" @b.md:1:1\n");
}

}  // namespace remit::print_test
