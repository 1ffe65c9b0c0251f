// Divisions and captions, as lines of Markdown and as nodes of the tree.
#include "text/divisions.h"

#include <doctest/doctest.h>

#include "markdown_reading.h"

namespace remit::divisions_test {

TEST_CASE("a division works beside every kind of block, blank lines or not") {
  // Each block, and how it is printed, alone.
  const std::pair<std::string, std::string> blocks[] = {
      {"text\n", "Para \"text\"\n"},
      {"# Heading\n", "Header 1 \"Heading\"\n"},
      {"- one\n- two\n", "BulletList\n  Item\n    Plain \"one\"\n  Item\n    Plain \"two\"\n"},
      {"1. one\n", "OrderedList from 1\n  Item\n    Plain \"one\"\n"},
      {"> quote\n", "BlockQuote\n  Para \"quote\"\n"},
      {"```\ncode\n```\n", "CodeBlock \"code\"\n"},
      {"***\n", "HorizontalRule\n"},
      {"| a |\n|---|\n| b |\n",
       "Table\n  Head\n    Cell\n      Plain \"a\"\n  Row\n    Cell\n      Plain \"b\"\n"},
  };
  auto indented = [](const std::string& lines) {
    std::string result;
    for (std::size_t i = 0; i < lines.size();) {
      const std::size_t end = lines.find('\n', i) + 1;
      result += "  " + lines.substr(i, end - i);
      i = end;
    }
    return result;
  };
  for (const auto& [markdown, printed] : blocks)
    for (const char* gap : {"", "\n"}) {
      const auto& shown = markdown;
      CAPTURE(shown);
      CHECK(tree(markdown + gap + "::: note\n" + gap + markdown + gap + ":::\n" + gap + markdown) ==
            printed + "Div {.note}\n" + indented(printed) + printed);
    }
}

TEST_CASE("divisions have names or attributes, nest, and take colons as they come") {
  CHECK(tree("::: {#id .box key=\"a b\"}\n:::: quoted ::::\nx\n::::\n:::\n") ==
        "Div {#id .box key=\"a b\"}\n  Div {.quoted}\n    Para \"x\"\n");
}

TEST_CASE("divisions stand inside items and quotations") {
  CHECK(
      tree("- item\n  ::: note\n  inside\n  :::\n- two\n\n> ::: note\n> inside\n> :::\n> end\n") ==
      R"(BulletList
  Item
    Plain "item"
    Div {.note}
      Plain "inside"
  Item
    Plain "two"
BlockQuote
  Div {.note}
    Para "inside"
  Para "end"
)");
}

TEST_CASE("a division may be the first thing in an item") {
  CHECK(tree("- ::: note\n  inside\n  :::\n- two\n\n> 1) ::: {.box}\n>    in\n>    :::\n") ==
        R"(BulletList
  Item
    Div {.note}
      Plain "inside"
  Item
    Plain "two"
BlockQuote
  OrderedList from 1
    Item
      Div {.box}
        Plain "in"
)");
}

TEST_CASE("a division is closed in the item or quotation in which it was opened") {
  CHECK(tree("- item\n  ::: note\n  inside\n:::\n") == R"(BulletList
  Item
    Plain "item"
    Plain "inside"
a.md:2:3: error: the division 'note' does not end where it began [markdown.division-crosses]
      ::: note
      ^~~~~~~~
  help: open and close it in the same list item, quotation or division: indent both lines alike
  note: it is closed at a.md:4
)");
}

TEST_CASE("a division that is never closed, or never opened, is an error") {
  CHECK(tree("::: note\ntext\n") == R"(Para "text"
a.md:1:1: error: the division 'note' is never closed [markdown.division-not-closed]
    ::: note
    ^~~~~~~~
  help: add a line ':::' where it ends
)");
  CHECK(tree("text\n\n:::\n") == R"(Para "text"
a.md:3:1: error: ':::' closes a division that was never opened [markdown.division-not-opened]
    :::
    ^~~
  help: remove it, or open the division with '::: name' above
)");
}

TEST_CASE("a line that is no name of a division is an error, and opens one all the same") {
  CHECK(tree("::: two words\ntext\n:::\n") == R"(Div
  Para "text"
a.md:1:1: error: 'two words' is not the name of a division [markdown.bad-division]
    ::: two words
    ^~~~~~~~~~~~~
  help: write '::: note' or, with attributes, '::: {#id .note}'
)");
}

TEST_CASE("a line that Markdown takes for a part of the paragraph is an error") {
  CHECK(tree("text\n      ::: note\nmore\n") == R"(Para "text⏎⏎more"
a.md:2:7: error: this ':::' line stands inside a paragraph [markdown.division-misplaced]
          ::: note
          ^~~~~~~~
  help: indent it no further than the text around it
)");
}

TEST_CASE("divisions nested without end are an error, not a crash") {
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "::: box\n\n";
  CHECK(messages(text) == "201:1 limit.markdown-depth\n");
}

TEST_CASE("lines that close nothing make no division deeper or shallower") {
  const std::string stray = ":::\n\n:::\n\n";
  const std::string told = "1:1 markdown.division-not-opened\n3:1 markdown.division-not-opened\n";
  CHECK(messages(stray + "::: note\n\ntext\n\n:::\n") == told);
  std::string deep;
  for (int i = 0; i < 100; ++i) deep += "::: box\n\n";
  std::string closed = deep + "text\n\n";
  for (int i = 0; i < 100; ++i) closed += ":::\n\n";
  CHECK(messages(closed) == "");
  CHECK(messages(stray + closed) == told);
  CHECK(messages(stray + deep + "::: box\n\ntext\n") == "205:1 limit.markdown-depth\n");
}

TEST_CASE("divisions beside each other are not nested") {
  std::string text;
  for (int i = 0; i < 150; ++i) text += "::: box\n\ntext\n\n:::\n\n";
  CHECK(messages(text) == "");
}

namespace {

// The captions of the tables, in order, "-" for none.
std::string captions(const std::string& markdown) {
  const Source source("a.md", markdown);
  Diagnostics diagnostics;
  std::string result;
  for (const Block& block : read_markdown(mapped(source), MarkdownKind::prose, diagnostics))
    if (const Table* table = get_if<Table>(block))
      result += (table->caption.empty() ? "-" : plain_text(table->caption)) + ";";
  for (const Diagnostic& d : diagnostics.all()) result += d.code;
  return result;
}

const std::string kA = "| a |\n|---|\n| 1 |\n";
const std::string kB = "| b |\n|---|\n| 2 |\n";

}  // namespace

TEST_CASE("a caption stands before or after its table, blank lines or not") {
  CHECK(captions("Table: the first\n\n" + kA) == "the first;");
  CHECK(captions("Table: the first\n" + kA) == "the first;");
  CHECK(captions(kA + "\nTable: the first\n") == "the first;");
  CHECK(captions(kA + "Table: the first\n") == "the first;");
}

TEST_CASE("of two tables each has its own caption, before, after or directly after") {
  CHECK(captions("Table: A\n\n" + kA + "\nTable: B\n\n" + kB) == "A;B;");
  CHECK(captions(kA + "\nTable: A\n\n" + kB + "\nTable: B\n") == "A;B;");
  CHECK(captions(kA + "Table: A\n" + kB + "Table: B\n") == "A;B;");
  CHECK(captions(kA + "\nTable: A\n\n" + kB + "Table: B\n") == "A;B;");
  CHECK(captions(kA + "Table: A\n\n" + kB) == "A;-;");
  CHECK(captions(kA + "\nTable: B\n\n" + kB) == "-;B;");
}

TEST_CASE("a caption may end in attributes, which are the table's") {
  CHECK(tree("Table: the {{f}} list {#t .wide}\n\n" + kA)
            .starts_with(
                "Table {#t .wide}\n  Caption\n    Plain \"the [Span {.fact name=\"f\"}] list\"\n"));
}

TEST_CASE("a caption without a table is an error") {
  CHECK(tree("text\n\nTable: of nothing\n") == R"(Para "text"
Para "Table: of nothing"
a.md:3:1: error: there is no table beside this caption [markdown.caption-without-table]
    Table: of nothing
    ^~~~~~~~~~~~~~~~~
  help: put the line 'Table: …' directly before or after a table
)");
}

TEST_CASE("a division that holds a caption alone does not give it away") {
  CHECK(captions("::: note\nTable: x\n:::\n\n" + kA) == "-;markdown.caption-without-table");
}

}  // namespace remit::divisions_test
