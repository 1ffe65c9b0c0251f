#include "document/reading_text.h"

#include <doctest/doctest.h>

#include "tree_builders.h"

namespace remit::reading_text_test {
namespace {

using Parts = std::vector<std::string>;

Block numbered(const std::string& number, Block block) {
  return division({"", {"numbered"}, {{"number", number}}}, {std::move(block)});
}

Inline note(std::string_view text) { return {Footnote{{para(text)}}, {}}; }

}  // namespace

TEST_CASE("a document is read from top to bottom, with its numbers") {
  Block quorum = heading(1, "Quorum");
  get_if<Header>(quorum)->attr.set("number", "2.");
  CHECK(reading_parts({quorum, numbered("2.1", para("Five agencies.")),
                       bullets({{plain("one"), bullets({{plain("inner")}})}, {plain("two")}}),
                       ordered({{numbered("(a)", plain("first"))}, {plain("second")}})}) ==
        Parts{"# 2. Quorum", "2.1 Five agencies.", "- one", "- - inner", "- two", "(a) first",
              "2. second"});
}

TEST_CASE("notes stand behind the part that refers to them, those of a cell behind its row") {
  Inlines text = inlines_from_text("The law");
  text.push_back(note("Crime and Disorder Act 1998."));
  Table table;
  table.caption = {plain("Votes")};
  table.bodies.resize(1);
  table.bodies[0].rows = {row({"Police", "1"})};
  Inlines cell = inlines_from_text("2");
  cell.push_back(note("Since May."));
  Row second = row({"Fire", ""});
  second.cells[1].content = {{Plain{cell}, {}}};
  table.bodies[0].rows.push_back(second);
  CHECK(reading_parts({{Para{text}, {}}, {table, {}}}) ==
        Parts{"The law[1]", "[1] Crime and Disorder Act 1998.", "Votes", "| Police | 1 |",
              "| Fire | 2[2] |", "[2] Since May."});
}

TEST_CASE("where links lead and what pictures show is read, what stands about the text is not") {
  const Inlines link = {{Link{{}, inlines_from_text("the plan"), {"https://example.org", ""}}, {}},
                        {Space{}, {}},
                        {Link{{}, inlines_from_text("paragraph 2"), {"#two", ""}}, {}}};
  const Inlines picture = {{Image{{}, inlines_from_text("A map"), {"map.png", ""}}, {}}};
  CHECK(reading_parts({{Para{link}, {}},
                       {Para{picture}, {}},
                       division({"", {"revision"}, {}}, {para("Revised on 1 May 2025: x")})}) ==
        Parts{"the plan <https://example.org> paragraph 2", "[Picture: A map]"});
}

TEST_CASE("the file of a text has a part in each paragraph, and reads back as the parts") {
  std::string words = "long";
  for (int i = 0; i < 25; ++i) words += " words";
  const Parts parts = {"# 1. Heading", words, "- one", "- two", "| a | b |", "| c | d |", "end"};
  const std::string text = reading_text(parts);
  CHECK(text == R"(# 1. Heading

long words words words words words words words words words words words words words words words words
  words words words words words words words words words

- one
- two

| a | b |
| c | d |

end
)");
  CHECK(read_reading_text(text) == parts);
}

}  // namespace remit::reading_text_test
