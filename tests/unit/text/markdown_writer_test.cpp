#include "text/markdown_writer.h"

#include <doctest/doctest.h>

#include "base/source.h"
#include "text/markdown.h"
#include "unit/document/tree_builders.h"

namespace remit::markdown_writer_test {
namespace {

std::string written(const Blocks& blocks) {
  Diagnostics diagnostics;
  const std::string result = write_markdown(blocks, diagnostics);
  CHECK(diagnostics.all().empty());
  return result;
}

// What is written of Markdown that was read.
std::string again(const std::string& markdown) {
  const Source source("a.md", markdown);
  Diagnostics diagnostics;
  const Blocks blocks = read_markdown(mapped(source), MarkdownKind::prose, diagnostics);
  CHECK(diagnostics.all().empty());
  return written(blocks);
}

// The message and the notes about blocks that cannot be written.
std::string fault(const Blocks& blocks) {
  Diagnostics diagnostics;
  CHECK(write_markdown(blocks, diagnostics) == "");
  REQUIRE(diagnostics.all().size() == 1);
  const Diagnostic& d = diagnostics.all()[0];
  std::string result = d.message + " [" + d.code + "]";
  for (const Note& note : d.notes) result += "\n" + note.text;
  return result;
}

Block table_of(Table table) {
  table.columns.resize(2);
  table.head = {row({"Ward", "Reports"})};
  table.bodies.resize(1);
  return {std::move(table), {}};
}

}  // namespace

TEST_CASE("clauses are written as a person would write them") {
  const std::string clauses = R"(# Quorum {#quorum}

At least five agencies must be present, each with one vote.
If fewer come, [](#support) says how a decision is put to the members by e-mail. {#fewer}

What the chair may decide alone: {-}

- the order of the agenda;
- who speaks, and for how long:
  1. members first;
  2. guests behind them. {#guests}

::: note
The law asks for **no** *quorum*.[^1]
:::

[^1]: See the [guidance](https://example.org/a?b=c&d "Guidance").
    It is under review.

::: {#terms .definitions}
- **Agency** an organisation that sends a member.
- **Member**: who is sent.
:::

| Agency         | Votes |
| -------------- | ----: |
| Borough `CBC`  |     1 |
| Police \| Fire |     2 |
Table: Votes by agency {#votes}

::: sign-off
Chair of the board
Date
:::
)";
  CHECK(again(clauses) == clauses);
}

TEST_CASE("a sentence begins on a line of its own, and a long one is wrapped at a hundred") {
  CHECK(
      again("The board meets. It is quorate\nwith five, e.g. Monday or No. 5 of them. (Others may "
            "come.) \"Why?\" Because those who are there have to be many enough to speak for all "
            "agencies, and to be believed.\n") ==
      R"(The board meets.
It is quorate with five, e.g. Monday or No. 5 of them.
(Others may come.)
“Why?”
Because those who are there have to be many enough to speak for all agencies, and to be believed.
)");
  CHECK(written({para(std::string(60, 'a') + " " + std::string(39, 'b') + " c")}) ==
        std::string(60, 'a') + " " + std::string(39, 'b') + "\nc\n");
}

TEST_CASE("no line begins with what would mean something else there") {
  const std::string a(100, 'a');
  CHECK(written({para(a + " - b")}) == a + " -\nb\n");
  CHECK(written({para(a + " 12. b")}) == a + " 12.\nb\n");
  CHECK(written({para(a + " > b")}) == a + " >\nb\n");
  CHECK(written({para("12. b")}) == "12\\. b\n");
  CHECK(written({para("- b")}) == "\\- b\n");
  CHECK(written({para("::: note")}) == "\\::: note\n");
  CHECK(written({para("# b #")}) == "\\# b #\n");
  CHECK(written({para("Table: b")}) == "Table<!-- -->: b\n");
  CHECK(written({heading(1, "1. b #")}) == "# 1. b \\#\n");
}

TEST_CASE("only what Markdown would take otherwise is escaped") {
  CHECK(
      written({para("Q&A, R&amp;D; 5 < 6, <b>; a_b, _a; 3-5, a--b; etc. ...; #1 {x} [y] it's!")}) ==
      "Q&A, R\\&amp;D; 5 < 6, \\<b>; a_b, \\_a; 3-5, a\\-\\-b; etc. \\.\\.\\.; #1 \\{x} \\[y\\] "
      "it\\'s!\n");
  CHECK(written({para("It’s “so” – a\u00a0b…")}) == "It’s “so” – a\u00a0b…\n");
}

TEST_CASE("emphasis keeps to what it stresses") {
  const Inlines a = inlines_from_text("a");
  CHECK(written({{Para{{{Emph{{{Strong{a}, {}}}}, {}}}}, {}}}) == "*__a__*\n");
  CHECK(written({{Para{{{Strong{{{Emph{a}, {}}}}, {}}}}, {}}}) == "**_a_**\n");
  CHECK(written({{Para{{{Emph{a}, {}}, {Emph{a}, {}}}}, {}}}) == "*a*<!-- -->*a*\n");
  CHECK(written({{Para{{{Str{"x"}, {}}, {Emph{a}, {}}, {Str{"x"}, {}}}}, {}}}) == "x*a*x\n");
  CHECK(written({{Para{{{Str{"x"}, {}}, {Emph{inlines_from_text("(a)")}, {}}, {Str{"x"}, {}}}},
                  {}}}) == "x<!-- -->*(a)*<!-- -->x\n");
}

TEST_CASE("lists are loose or tight as they were, and two stay two") {
  CHECK(written({bullets({{plain("a")}, {plain("b")}}), bullets({{para("c")}, {para("d")}})}) ==
        "- a\n- b\n\n<!-- -->\n\n- c\n\n- d\n");
  CHECK(written({bullets({{para("alone")}})}) == "- alone\n\n  <!-- -->\n");
}

TEST_CASE("a paragraph with a picture that has a name of its own keeps both names") {
  const Block picture{Para{{{Image{{"p", {}, {}}, {}, {"a.png", ""}}, {}}}}, {}};
  CHECK(written({division({"fig", {}, {}}, {picture})}) == "::: {#fig}\n![](a.png){#p}\n:::\n");
}

TEST_CASE("what the dialect cannot say is an error, and nothing is written") {
  CHECK(fault({para("fine"), {Para{}, {}}}) ==
        "this part of the text cannot be written as Markdown [markdown.not-writable]");
  Table merged;
  merged.bodies = {TableBody{{}, 0, {}, {}}};
  Block table = table_of(merged);
  Table* t = get_if<Table>(table);
  t->bodies[0].rows = {row({"Castle"})};
  t->bodies[0].rows[0].cells[0].col_span = 2;
  CHECK(fault({table}) ==
        "a table with merged cells cannot be written as Markdown [markdown.not-writable]");
  CHECK(fault({ordered({{plain("a")}})}) ==
        "a list with letters or Roman numerals cannot be written as Markdown "
        "[markdown.not-writable]");
  CHECK(fault({para("control \x01 character")}) ==
        "this part of the text cannot be written as Markdown [markdown.not-writable]\n"
        "what was written reads: the control character U+0001 stands here");
  CHECK(fault({para("private \U000F0000 use")}) ==
        "this part of the text cannot be written as Markdown [markdown.not-writable]\n"
        "what was written reads: the private-use character U+F0000 stands here");
  CHECK(fault({division({"", {"nots"}, {}}, {para("a")})}) ==
        "this part of the text cannot be written as Markdown [markdown.not-writable]\n"
        "what was written reads: there is no division 'nots'");
}

TEST_CASE("the fault is shown at the smallest division that holds it") {
  const Source source("a.md", "one\ntwo\n");
  Block good = para("a");
  Block bad{Para{}, {&source, 4, 7}};
  Diagnostics diagnostics;
  write_markdown({division({"", {"note"}, {}}, {good, bad})}, diagnostics);
  CHECK(
      render_text(diagnostics.all()[0]) ==
      R"(a.md:2:1: error: this part of the text cannot be written as Markdown [markdown.not-writable]
    two
    ^~~
  help: write it in a simpler way: plain paragraphs, lists and tables
)");
}

}  // namespace remit::markdown_writer_test
