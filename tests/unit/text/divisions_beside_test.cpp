// Divisions, attributes and captions beside every kind of block, with and without blank lines.
#include <doctest/doctest.h>

#include "base/format.h"
#include "markdown_reading.h"
#include "support/specifications.h"

namespace remit::divisions_beside_test {
namespace {

// A block, and how it is printed, alone. `open_ended` is one that goes on with a line of text
// directly behind it.
struct Kind {
  std::string name;
  std::string markdown;
  std::string printed;
  bool open_ended = false;
  std::string in_quotation = {};  // how it is printed there, if otherwise
};

const Kind kKinds[] = {
    {"paragraph", "text\n", "Para \"text\"\n", true},
    {"paragraph of two lines", "text *with*\nmore  \nlines\n",
     "Para \"text [Emph: with]⏎more[LineBreak]lines\"\n", true},
    {"heading", "# Heading\n", "Header 1 \"Heading\"\n"},
    {"underlined heading", "Heading\n---\n", "Header 2 \"Heading\"\n"},
    {"bullet list", "- one\n- two\n",
     "BulletList\n  Item\n    Plain \"one\"\n  Item\n    Plain \"two\"\n", true},
    {"loose list", "- one\n\n- two\n",
     "BulletList\n  Item\n    Para \"one\"\n  Item\n    Para \"two\"\n", true},
    {"numbered list", "1. one\n", "OrderedList from 1\n  Item\n    Plain \"one\"\n", true},
    {"list in a list", "- one\n  1. two\n",
     "BulletList\n  Item\n    Plain \"one\"\n    OrderedList from 1\n      Item\n"
     "        Plain \"two\"\n",
     true},
    // cmark-gfm 0.29 knows tasks by the beginning of the line alone.
    {"task list", "- [x] done\n", "BulletList\n  Item\n    Plain \"☒ done\"\n", true,
     "BulletList\n  Item\n    Plain \"[x] done\"\n"},
    {"quotation", "> quote\n", "BlockQuote\n  Para \"quote\"\n", true},
    {"fenced code", "```\ncode\n\n::: x\n```\n", "CodeBlock \"code\n\n::: x\"\n"},
    {"rule", "***\n", "HorizontalRule\n"},
    {"table", "| a |\n|---|\n| b |\n",
     "Table\n  Head\n    Cell\n      Plain \"a\"\n  Row\n    Cell\n      Plain \"b\"\n", true},
    {"table without outer bars", "a | c\n--|--\nb | d\n",
     "Table\n  Head\n    Cell\n      Plain \"a\"\n    Cell\n      Plain \"c\"\n"
     "  Row\n    Cell\n      Plain \"b\"\n    Cell\n      Plain \"d\"\n",
     true},
    {"captioned table", "| a |\n|---|\nTable: c\n",
     "Table\n  Caption\n    Plain \"c\"\n  Head\n    Cell\n      Plain \"a\"\n", true},
    {"paragraph with an id", "text {#p}\n", "Div {#p}\n  Para \"text\"\n", true},
    {"comment", "<!-- two\nlines -->\n", ""},
};

// Each line behind spaces or the sign of a quotation, a blank one without the spaces.
std::string indented(const std::string& lines, const std::string& by) {
  std::string result;
  for (std::size_t i = 0; i < lines.size();) {
    const std::size_t end = lines.find('\n', i) + 1;
    const bool blank = lines[i] == '\n';
    result += (blank ? by.substr(0, by.find(' ')) : by) + lines.substr(i, end - i);
    i = end;
  }
  return result;
}

// Printed lines, with those of a text of several lines left where they are.
std::string nested(const std::string& printed) {
  std::string result = "  ";
  bool quoted = false;
  for (std::size_t i = 0; i < printed.size(); ++i) {
    quoted ^= printed[i] == '"';
    result += printed[i];
    if (printed[i] == '\n' && !quoted && i + 1 < printed.size()) result += "  ";
  }
  return printed.empty() ? "" : result;
}

// Every way to put blank lines between four things.
struct Gaps {
  explicit Gaps(unsigned bits) : bits_(bits) {}
  const char* operator[](unsigned i) const { return bits_ >> i & 1 ? "\n" : ""; }

 private:
  unsigned bits_;
};

int samples = 0;

void check_tree(const std::string& markdown, const std::string& printed) {
  ++samples;
  CAPTURE(markdown);
  CHECK(tree(markdown) == printed);
}

}  // namespace

TEST_CASE("a division stands before, around and behind every kind of block, in every way") {
  for (const Kind& kind : kKinds)
    for (unsigned bits = 0; bits < 16; ++bits) {
      CAPTURE(kind.name);
      const Gaps gap(bits);
      check_tree(kind.markdown + gap[0] + "::: note\n" + gap[1] + kind.markdown + gap[2] + ":::\n" +
                     gap[3] + kind.markdown,
                 kind.printed + "Div {.note}\n" + nested(kind.printed) + kind.printed);
    }
}

TEST_CASE("the same holds in a quotation and in an item of a list") {
  for (const Kind& kind : kKinds)
    for (unsigned bits = 0; bits < 8; ++bits) {
      CAPTURE(kind.name);
      const Gaps gap(bits);
      const std::string inside =
          "::: note\n" + (gap[0] + kind.markdown) + gap[1] + ":::\n" + gap[2] + "end\n";
      const std::string printed = "Div {.note}\n" + nested(kind.printed) + "Para \"end\"\n";
      const std::string& quoted = kind.in_quotation.empty() ? kind.printed : kind.in_quotation;
      check_tree(indented(inside, "> "),
                 "BlockQuote\n" + nested("Div {.note}\n" + nested(quoted) + "Para \"end\"\n"));
      // A paragraph between blank lines makes the whole list loose, so that Para is Para.
      check_tree("1. first\n\n" + indented("next\n\n" + inside, "   "),
                 "OrderedList from 1\n  Item\n    Para \"first\"\n    Para \"next\"\n" +
                     nested(nested(printed)));
    }
}

TEST_CASE("one division ends and another begins, and one stands in another, beside every kind") {
  for (const Kind& kind : kKinds) {
    CAPTURE(kind.name);
    check_tree("::: box\n" + kind.markdown + ":::\n::: note\n" + kind.markdown + ":::\n",
               "Div {.box}\n" + nested(kind.printed) + "Div {.note}\n" + nested(kind.printed));
    check_tree("::: box\n" + kind.markdown + "::: note\n" + kind.markdown + ":::\n" +
                   kind.markdown + ":::\n" + kind.markdown,
               "Div {.box}\n" +
                   nested(kind.printed + "Div {.note}\n" + nested(kind.printed) + kind.printed) +
                   kind.printed);
  }
}

TEST_CASE("a heading keeps its attributes beside every kind of block") {
  for (const Kind& kind : kKinds)
    for (unsigned bits = 0; bits < 4; ++bits) {
      CAPTURE(kind.name);
      const Gaps gap(bits);
      check_tree(kind.markdown + gap[0] + "# H {#h .c}\n" + gap[1] + kind.markdown,
                 kind.printed + "Header 1 {#h .c} \"H\"\n" + kind.printed);
    }
}

TEST_CASE("a paragraph keeps its id beside every kind of block") {
  for (const Kind& kind : kKinds) {
    CAPTURE(kind.name);
    const std::string para = "Div {#own}\n  Para \"own\"\n";
    check_tree(kind.markdown + "\nown {#own}\n\n" + kind.markdown,
               kind.printed + para + kind.printed);
    if (!kind.open_ended)
      check_tree(kind.markdown + "own {#own}\n\n" + kind.markdown,
                 kind.printed + para + kind.printed);
  }
}

TEST_CASE("a table keeps its caption, before or behind, beside every kind of block") {
  const std::string rows = "| x |\n|---|\n| y |\n";
  const std::string printed =
      "Table {#t}\n  Caption\n    Plain \"of x\"\n  Head\n    Cell\n      Plain \"x\"\n  Row\n"
      "    Cell\n      Plain \"y\"\n";
  const std::string caption = "Table: of x {#t}\n";
  for (const Kind& kind : kKinds)
    for (unsigned bits = 0; bits < 4; ++bits) {
      CAPTURE(kind.name);
      const Gaps gap(bits);
      // Between blank lines and two tables, a caption belongs to the one behind it.
      const bool between = kind.printed.starts_with("Table") && bits % 2 == 1;
      if (!kind.printed.starts_with("Table"))
        check_tree(kind.markdown + "\n" + caption + gap[0] + rows + "\n" + kind.markdown,
                   kind.printed + printed + kind.printed);
      if (!between || kind.printed.find("Caption") != std::string::npos)
        check_tree(kind.markdown + "\n" + rows + gap[0] + caption + "\n" + kind.markdown,
                   kind.printed + printed + kind.printed);
      check_tree("::: box\n" + (gap[0] + rows) + gap[1] + caption + ":::\n" + kind.markdown,
                 "Div {.box}\n" + nested(printed) + kind.printed);
      check_tree("::: box\n" + (gap[0] + caption) + gap[1] + rows + ":::\n" + kind.markdown,
                 "Div {.box}\n" + nested(printed) + kind.printed);
    }
}

TEST_CASE("what was tried beside every kind of block is counted") {
  test::proved(format("Divisions, attributes, captions: {} arrangements beside {} kinds of block",
                      samples, std::size(kKinds)));
}

}  // namespace remit::divisions_beside_test
