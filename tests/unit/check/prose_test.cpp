#include "check/prose.h"

#include <doctest/doctest.h>

#include "written.h"

namespace remit::prose_test {
namespace {

// Paragraphs, one a line; a line that begins with "# " is a heading.
std::string checked(const std::string& text, bool complete = true) {
  const Source source("a.md", text);
  Blocks blocks;
  for (std::size_t line = 1; line <= source.line_count(); ++line) {
    std::string_view words = source.line(line);
    std::size_t begin = source.line_start(line);
    const bool heading = words.starts_with("# ");
    if (heading) {
      words.remove_prefix(2);
      begin += 2;
    }
    Inlines content = inlines_from_text(words, {&source, begin, begin + words.size()});
    if (heading)
      blocks.push_back({Header{1, {}, std::move(content)}, {}});
    else
      blocks.push_back({Para{std::move(content)}, {}});
  }
  Diagnostics diagnostics;
  check_prose(blocks,
              {.known = {{"SCRAG", "Safer Colchester Action Group"}, {"DHR", "Domestic Review"}},
               .other_times = {{"RAG", "until 31 December 2023"}},
               .words = []() -> const WordList& {
                 static const WordList kWords("the\n");
                 return kWords;
               }},
              complete, diagnostics);
  return rendered(diagnostics);
}

}  // namespace

TEST_CASE("a short form that is in no list is a warning, once") {
  CHECK(checked("The (SCRAPs) and\nmore SCRAP") ==
        R"(a.md:1:6: warning: 'SCRAP' is in no list of abbreviations [abbreviation.unknown]
    The (SCRAPs) and
         ^~~~~
  help: did you mean 'SCRAG'?
)");
  CHECK(checked("An XYZ").find("help: add it to abbreviations.xml, or write it out") !=
        std::string::npos);
}

TEST_CASE("a short form of another time is a warning that says when it was in use") {
  CHECK(
      checked("The RAG met") ==
      R"(a.md:1:5: warning: 'RAG' was not in use on this document's date, but until 31 December 2023 [abbreviation.not-in-use]
    The RAG met
        ^~~
  help: write what was in use then, or correct the dates of the short form
)");
}

TEST_CASE("a text that says something else than the list is a warning at its place") {
  CHECK(
      checked("A Domestic Heating Rebate (DHR), then the DHR") ==
      R"(a.md:1:28: warning: 'DHR' stands for 'Domestic Heating Rebate' here, and in the partnership's list for 'Domestic Review' [abbreviation.contradicted]
    A Domestic Heating Rebate (DHR), then the DHR
                               ^~~
  help: give one of the two another short form, or correct abbreviations.xml
)");
}

TEST_CASE("a short form is spelt out where it is first used") {
  CHECK(
      checked("Each DHR and DHR") ==
      R"(a.md:1:6: warning: 'DHR' is not spelt out where it is first used [abbreviation.not-spelt-out]
    Each DHR and DHR
         ^~~
  help: write 'Domestic Review (DHR)' here
)");
  CHECK(checked("A domestic  review (DHR), then DHRs\nand a DHR").empty());
  CHECK(checked("# The DHR\nA Domestic Review (DHR)").empty());
  CHECK_FALSE(checked("A Review (DHR)").empty());
}

TEST_CASE("a number that was typed before a paragraph or heading is a warning") {
  CHECK(checked("4.1 At the meeting") ==
        R"(a.md:1:1: warning: the number '4.1' is typed by hand [markdown.typed-number]
    4.1 At the meeting
    ^~~
  help: remove it: the house style numbers headings and paragraphs
)");
  for (const char* text : {"# 1. Summary", "2) this", "10.2.3. that"})
    CHECK_FALSE(checked(text).empty());
  for (const char* text : {"2022 was a year", "3 members", "4.1", "1,000 people", "1998-2003 and"})
    CHECK(checked(text).empty());
}

TEST_CASE("while a fact lacks its text, only what it cannot have spelt out is said") {
  const std::string said = checked("SCRAG met. An XYZ", false);
  CHECK(said.find("'XYZ' is in no list") != std::string::npos);
  CHECK(said.find("spelt out") == std::string::npos);
}

TEST_CASE("a number in words that are quoted is no warning") {
  const Block clause{Para{inlines_from_text("4.1 The committee meets.")}, {}};
  Diagnostics diagnostics;
  check_prose({{Div{{"", {"quoted"}, {}}, {clause}}, {}}}, {}, true, diagnostics);
  CHECK(rendered(diagnostics).empty());
  check_prose({{Div{{"", {"box"}, {}}, {clause}}, {}}}, {}, true, diagnostics);
  CHECK(diagnostics.all().size() == 1);
}

TEST_CASE("a heading that skips a level is an error") {
  const Source source("a.md", "# One\n### Three words\n## Two\n### Three\n");
  Blocks blocks;
  for (const auto& [level, line] : {std::pair(1, 1), {3, 2}, {2, 3}, {3, 4}}) {
    const std::size_t begin = source.line_start(static_cast<std::size_t>(line));
    const std::string_view text = source.line(static_cast<std::size_t>(line));
    blocks.push_back({Header{level, {}, inlines_from_text(text.substr(text.find(' ') + 1))},
                      {&source, begin, begin + text.size()}});
  }
  Diagnostics diagnostics;
  check_prose(blocks, {}, true, diagnostics);
  CHECK(
      rendered(diagnostics) ==
      R"(a.md:2:1: error: a heading of level 3 follows one of level 1 [markdown.skipped-heading-level]
    ### Three words
    ^~~~~~~~~~~~~~~
  help: write '## Three words'
)");
}

TEST_CASE("the first heading is one of the first level") {
  Diagnostics diagnostics;
  check_prose({{Header{2, {}, inlines_from_text("Aim")}, {}}}, {}, true, diagnostics);
  CHECK(rendered(diagnostics) ==
        "remit: error: the first heading is one of level 2 [markdown.skipped-heading-level]\n"
        "  help: write '# Aim'\n");
}

TEST_CASE("a table that neither a caption nor a heading names is a warning") {
  const Source source("a.md", "| Year | Reports |\n");
  Table table;
  table.head = {{{}, {{{}, Alignment::default_alignment, 1, 1, {}, {}}}}};
  const Block bare = {table, {&source, 0, 18}};
  table.caption = {{Plain{inlines_from_text("Reports by year")}, {}}};
  const Block captioned = {table, {}};
  Diagnostics diagnostics;
  check_prose({{Header{1, {}, inlines_from_text("Reports")}, {}}, bare, captioned}, {}, true,
              diagnostics);
  CHECK(rendered(diagnostics) == "");
  check_prose({captioned, bare}, {}, true, diagnostics);
  CHECK(rendered(diagnostics) ==
        R"(a.md:1:1: warning: nothing says what this table is of [markdown.table-without-caption]
    | Year | Reports |
    ^~~~~~~~~~~~~~~~~~
  help: put its caption in a paragraph before it, 'Table: Budgets by year'
)");
}

TEST_CASE("a table whose first line is empty has no headings, unless its first column holds them") {
  const Source source("a.md", "| | |\n");
  const auto row = [](const char* first, const char* second) {
    Row result;
    for (const char* text : {first, second})
      result.cells.push_back({{}, {}, 1, 1, {{Plain{inlines_from_text(text)}, {}}}, {}});
    return result;
  };
  Table table;
  table.caption = {{Plain{inlines_from_text("Who pays")}, {}}};
  table.head = {row("", "")};
  table.bodies = {{{}, 0, {}, {row("Council", "4,000")}}};
  const Block block = {table, {&source, 0, 5}};
  Diagnostics diagnostics;
  check_prose({{Div{{"", {"row-headers"}, {}}, {block}}, {}}}, {}, true, diagnostics);
  CHECK(rendered(diagnostics) == "");
  table.head = {row("", "2025/26")};
  check_prose({{table, {&source, 0, 5}}}, {}, true, diagnostics);
  CHECK(rendered(diagnostics) == "");
  check_prose({block}, {}, true, diagnostics);
  CHECK(
      rendered(diagnostics) ==
      R"(a.md:1:1: warning: nothing says what the columns of this table hold [markdown.table-without-headings]
    | | |
    ^~~~~
  help: write it in the first line of the table; or, if the first column says what each row is about, put '::: row-headers' above the table and its caption, and ':::' below it
)");
}

}  // namespace remit::prose_test
