// Footnotes in Markdown: where they stand, and that none is lost.
#include <doctest/doctest.h>

#include "document/walk.h"
#include "markdown_reading.h"
#include "text/footnotes.h"

namespace remit::markdown_footnotes_test {

TEST_CASE("a footnote stands where it is referred to, once for each reference") {
  CHECK(tree("a[^1] b[^long-name] c[^1]\n\n[^1]: one {{f}}\n\n[^long-name]: two\n") ==
        "Para \"a[Footnote: one ] b[Footnote: two] c[Footnote: one ]\"\n");
}

TEST_CASE("words behind a footnote are still found at their places") {
  CHECK(messages("a[^1] {{bad name}}\n\n[^1]: note {{bad too}}\n") ==
        "1:7 markdown.bad-fact\n3:12 markdown.bad-fact\n");
}

TEST_CASE("a footnote may refer to another") {
  const Source source("a.md", "a[^1]\n\n[^1]: one[^2]\n\n[^2]: two\n");
  Diagnostics diagnostics;
  const Blocks blocks = read_markdown(mapped(source), MarkdownKind::prose, diagnostics);
  int footnotes = 0;
  for_each_inline(blocks, [&](const Inline& i) { footnotes += get_if<Footnote>(i) ? 1 : 0; });
  CHECK(footnotes == 2);
  CHECK(diagnostics.all().empty());
}

TEST_CASE("a footnote that refers to itself, by way of another too, is an error") {
  CHECK(tree("a[^1]\n\n[^1]: one [^1] end\n") == R"(Para "a[Footnote: one end]"
a.md:3:11: error: this footnote refers to itself [markdown.footnote-inside-itself]
    [^1]: one [^1] end
              ^~~~
  help: remove the reference, or name another footnote
)");
  CHECK(messages("a[^1]\n\n[^1]: one [^2]\n\n[^2]: two [^1] [^2]\n") ==
        "5:11 markdown.footnote-inside-itself\n5:16 markdown.footnote-inside-itself\n");
}

TEST_CASE("footnotes that double one another forty times come to an end") {
  std::string text = "a[^0]\n\n";
  for (int i = 0; i < 40; ++i) {
    const std::string next = "[^" + std::to_string(i + 1) + "]";
    text += "[^" + std::to_string(i) + "]: x" + next + " y" + next + "\n\n";
  }
  text += "[^40]: end\n";
  CHECK(messages(text) == "67:16 limit.footnotes\n");
}

TEST_CASE("a footnote to which nothing refers is lost text, and an error") {
  CHECK(tree("a\n\n[^u]: unused\n") == R"(Para "a"
a.md:3:1: error: nothing refers to the footnote '[^u]' [markdown.footnote-unused]
    [^u]: unused
    ^~~~
  help: put [^u] where it belongs, or remove the footnote
)");
  CHECK(messages("a[^1]\n\n[^1]: one\n\n- [^v]: in a list\n\n> [^w]: in a quotation\n") ==
        "5:3 markdown.footnote-unused\n7:3 markdown.footnote-unused\n");
}

TEST_CASE("a footnote that is written twice loses its second text") {
  CHECK(tree("a[^N]\n\n[^n]: one\n\n[^N]: two\n") == R"(Para "a[Footnote: one]"
a.md:5:1: error: the footnote '[^N]' is written twice [markdown.footnote-twice]
    [^N]: two
    ^~~~
  help: give one of the two another name
  note: the other is at a.md:3
)");
}

TEST_CASE("a reference to a footnote that does not exist is an error at its place") {
  CHECK(tree("a b[^no]c\n") == R"(Para "a b[^no]c"
a.md:1:4: error: there is no footnote '[^no]' [markdown.footnote-unknown]
    a b[^no]c
       ^~~~~
  help: write its text in a paragraph of its own: '[^no]: …'
)");
  CHECK(messages("- é **x** [^a][^b]\n") ==
        "1:11 markdown.footnote-unknown\n1:15 markdown.footnote-unknown\n");
}

TEST_CASE("a footnote that does not exist is reported once, however often it is referred to") {
  CHECK(messages("[^a] b\n\n[^a]\n") == "1:1 markdown.footnote-unknown\n");
}

TEST_CASE("what only looks like a footnote is text") {
  CHECK(messages("\\[^a] `[^b]` [^two words] [^]\n\n```\n[^c]: d\n```\n\n    [^e]: f\n").empty());
}

TEST_CASE("footnotes in tables and lists are found") {
  CHECK(messages("| a[^1] |\n|---|\n| b[^2] |\n\n- c[^3]\n\n[^1]: x\n[^2]: y\n[^3]: z\n").empty());
}

TEST_CASE("lines that begin footnotes are known behind marks of quotations and lists") {
  const Source source("a.md", "[^a]: x\n> - [^b]: y\n1. [^c]: z\n[^d] no\n[^ e]: no\n");
  std::string labels;
  for (const FootnoteLine& line : footnote_lines(mapped(source)))
    labels += line.label + "@" + std::to_string(line.line) + " ";
  CHECK(labels == "a@1 b@2 c@3 ");
  CHECK(same_label("Note-A", "note-a"));
  CHECK_FALSE(same_label("a", "b"));
}

}  // namespace remit::markdown_footnotes_test
