#include "document/anchors.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "document/print.h"
#include "tree_builders.h"

namespace remit::anchors_test {
namespace {

// In alphabetical order.
std::string ids(const Blocks& blocks) {
  std::string result;
  std::vector<std::string> all = anchors(blocks);
  std::sort(all.begin(), all.end());
  for (const std::string& id : all) result += (result.empty() ? "" : " ") + id;
  return result;
}

std::string ids_given(Blocks blocks) {
  Diagnostics diagnostics;
  give_anchors(blocks, diagnostics);
  CHECK(diagnostics.all().empty());
  return ids(blocks);
}

Block named(std::string_view id, Block block) {
  return division({std::string(id), {}, {}}, {std::move(block)});
}

}  // namespace

TEST_CASE("a heading without an id has one made from its text") {
  CHECK(ids_given({heading(1, "What changed, and why?"), heading(2, "Ynys Môn")}) ==
        "what-changed-and-why ynys-mon");
}

TEST_CASE("headings of the same text are told apart by numbers") {
  CHECK(ids_given({heading(1, "Aim"), heading(2, "Aim"), heading(1, "Aim")}) == "aim aim-2 aim-3");
}

TEST_CASE("an id that an author gave is kept, and never taken by a heading before it") {
  CHECK(ids_given({heading(1, "Aim"), named("aim", para("x")), named("aim-2", para("y"))}) ==
        "aim aim-2 aim-3");
  Blocks blocks = {heading(1, "Aim"), named("aim", para("x"))};
  Diagnostics diagnostics;
  give_anchors(blocks, diagnostics);
  CHECK(attr_of(blocks[0])->id == "aim-2");
}

TEST_CASE("a heading without letters has an id all the same") {
  CHECK(ids_given({heading(1, "?"), heading(1, "…")}) == "section section-2");
}

TEST_CASE("headings inside divisions and lists have ids, too") {
  CHECK(ids_given({division({"", {"note"}, {}}, {heading(2, "Inside")}),
                   bullets({{heading(3, "In a list")}})}) == "in-a-list inside");
}

TEST_CASE("an id that an author gave twice is reported, with the other place") {
  const Source source("report.md", "A. {#x}\n\nB. {#x}\n");
  Blocks blocks = {{Div{{"x", {}, {}}, {para("A.")}}, {&source, 0, 7}},
                   {Div{{"x", {}, {}}, {para("B.")}}, {&source, 9, 16}}};
  Diagnostics diagnostics;
  give_anchors(blocks, diagnostics);
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(render_text(diagnostics.all().front()) ==
        "report.md:3:6: error: the id 'x' is used twice [reference.duplicate-id]\n"
        "    B. {#x}\n"
        "         ^\n"
        "  help: give one of the two another name\n"
        "  note: the other is at report.md:1\n");
}

TEST_CASE("anchors are the ids of blocks and of inlines, in a cell or a footnote as well") {
  Table table;
  table.attr.id = "table";
  table.head = {row({"x"})};
  table.head[0].cells[0].content = {{Plain{{{Span{{"cell", {}, {}}, {}}, {}}}}, {}}};
  CHECK(ids({{Para{{{Image{{"map", {}, {}}, {}, {"map.png", ""}}, {}},
                    {Footnote{{named("note", para("x"))}}, {}}}},
              {}},
             {table, {}}}) == "cell map note table");
}

TEST_CASE("an appendix has its letter before its ids and in the links to them") {
  Blocks blocks = {{Header{1, {"aim", {}, {}}, inlines_from_text("Aim")}, {}},
                   {Para{{{Link{{}, inlines_from_text("here"), {"#aim", ""}}, {}},
                          {Space{}, {}},
                          {Link{{}, inlines_from_text("there"), {"#other", ""}}, {}},
                          {Space{}, {}},
                          {Link{{}, inlines_from_text("away"), {"https://a.org/#aim", ""}}, {}}}},
                    {}}};
  make_appendix(blocks, "B");
  CHECK(print_tree(blocks) ==
        "Header 2 {#B-aim} \"Aim\"\n"
        "Para \"[Link #B-aim: here] [Link #other: there] [Link https://a.org/#aim: away]\"\n");
}

TEST_CASE("an id that was given twice is not reported again in an appendix") {
  Blocks blocks = {named("x", para("a")), named("x", para("b"))};
  make_appendix(blocks, "B");
  CHECK(ids(blocks) == "B-x");
}

TEST_CASE("an appendix has its letter as the list of its numbers and labels") {
  const auto with = [](std::string_view name, std::string_view value) {
    return Attr{"", {}, {{std::string(name), std::string(value)}}};
  };
  Blocks blocks = {division(with("number", "1.1"), {para("x")}),
                   division(with("label", "Table 1"), {para("y")}),
                   division(with("other", "z"), {para("z")})};
  make_appendix(blocks, "C");
  CHECK(attr_of(blocks[0])->get("list") == "C");
  CHECK(attr_of(blocks[1])->get("list") == "C");
  CHECK(attr_of(blocks[2])->get("list") == "");
}

}  // namespace remit::anchors_test
