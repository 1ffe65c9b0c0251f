#include "document/walk.h"

#include <doctest/doctest.h>

#include "tree_builders.h"

namespace remit::walk_test {
namespace {

// Every kind of node that holds others, each word once, in reading order.
Blocks everything() {
  const auto word = [](const char* text) { return Inlines{{Str{text}, {}}}; };
  Table table;
  table.caption = {plain("15")};
  table.head = {row({"16"})};
  table.bodies.push_back({{}, 0, {row({"17"})}, {row({"18", "19"})}});
  table.foot = {row({"20"})};
  return {heading(1, "01"),
          {Para{{{Emph{word("02")}, {}},
                 {Strong{{{Strikeout{word("03")}, {}}, {Str{"04"}, {}}}}, {}},
                 {Link{{}, word("05"), {}}, {}},
                 {Image{{}, word("06"), {}}, {}},
                 {Footnote{{para("07")}}, {}},
                 {Span{{}, word("08")}, {}},
                 {Str{"09"}, {}}}},
           {}},
          {BlockQuote{{division({}, {plain("10")})}}, {}},
          bullets({{plain("11"), ordered({{plain("12")}})}}),
          {DefinitionList{{{word("13"), {{plain("14")}}}}}, {}},
          {table, {}},
          {HorizontalRule{}, {}},
          {CodeBlock{{}, "code"}, {}},
          para("21")};
}

constexpr std::string_view kWords =
    "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 ";

std::string kinds(const Blocks& blocks) {
  std::string result;
  for_each_block(blocks, [&](const Block& block) {
    static constexpr std::string_view kLetters = "pPHcQBOD-TV";
    result += kLetters[block.node.index()];
  });
  return result;
}

}  // namespace

TEST_CASE("every inline is visited, in reading order") {
  const Blocks blocks = everything();
  std::string words;
  for_each_inline(blocks, [&](const Inline& node) {
    if (const Str* str = get_if<Str>(node)) words += str->text + " ";
  });
  CHECK(words == kWords);
}

TEST_CASE("every block is visited, in reading order, each before what is inside it") {
  // Those of the footnote, the quotation, the lists and the table's cells included.
  CHECK(kinds(everything()) == "HPPQVpBpOpDpTpppppp-cP");
}

TEST_CASE("an inline is visited before what is inside it, and that before the next one") {
  const Blocks blocks = {{Para{{{Emph{inlines_from_text("a")}, {}}, {Space{}, {}}}}, {}}};
  std::vector<std::size_t> kinds_seen;
  for_each_inline(blocks, [&](const Inline& node) { kinds_seen.push_back(node.node.index()); });
  CHECK(kinds_seen == std::vector<std::size_t>{4, 0, 1});  // Emph, Str, Space
}

TEST_CASE("a walk calls its passes for each list, the outer before the inner") {
  Blocks blocks = everything();
  std::string words;
  std::size_t lists = 0;
  walk(blocks, {[&](Blocks&) { ++lists; },
                [&](Inlines& inlines) {
                  for (Inline& node : inlines)
                    if (Str* str = get_if<Str>(node)) str->text += "'";
                }});
  for_each_inline(blocks, [&](const Inline& node) {
    if (const Str* str = get_if<Str>(node)) words += str->text + " ";
  });
  std::string expected;
  for (char c : kWords) expected += c == ' ' ? "' " : std::string(1, c);
  CHECK(words == expected);
  // The document, footnote, quotation, division, item, inner item, definition, caption, five cells.
  CHECK(lists == 13);
}

TEST_CASE("a pass on blocks can replace them, and sees what it has put in") {
  Blocks blocks = {
      para("a"), {HorizontalRule{}, {}}, bullets({{plain("b"), {HorizontalRule{}, {}}}})};
  std::size_t rules_seen_inside = 0;
  walk(blocks, {[&](Blocks& list) {
                  if (list.size() == 1 && get_if<HorizontalRule>(list.front())) ++rules_seen_inside;
                  for (Block& block : list)
                    if (get_if<Para>(block)) block = division({}, {{HorizontalRule{}, {}}});
                },
                {}});
  CHECK(get_if<Div>(blocks.front()));
  CHECK(rules_seen_inside == 1);
}

TEST_CASE("a pass on inlines reaches footnotes, whose blocks the other pass reaches too") {
  Inlines inlines = {{Footnote{{para("note")}}, {}}};
  std::string seen;
  walk(inlines, {[&](Blocks&) { seen += "blocks "; },
                 [&](Inlines& list) { seen += plain_text(list) + ";"; }});
  CHECK(seen == ";blocks note;");
}

TEST_CASE("a walk without passes, or over nothing, does nothing") {
  Blocks blocks = everything();
  walk(blocks, {});
  CHECK(blocks == everything());
  Blocks none;
  std::size_t calls = 0;
  walk(none, {[&](Blocks&) { ++calls; }, {}});
  CHECK(calls == 1);
}

}  // namespace remit::walk_test
