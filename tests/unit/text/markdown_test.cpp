#include "text/markdown.h"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "document/walk.h"
#include "markdown_reading.h"
#include "text/splice_marks.h"

namespace remit::markdown_test {

TEST_CASE("a fact is known by its name in headings, lists, table cells, emphasis and links' text") {
  CHECK(tree("# The {{a.b}} board\n"
             "\n"
             "- item {{x}}\n"
             "\n"
             "| h {{y}} |\n"
             "|---|\n"
             "| c {{ v-1 }} |\n"
             "\n"
             "*e {{w}}* **{{s}}** ~~{{o}}~~ [{{t}}](#id)\n") ==
        R"(Header 1 "The [Span {.fact name="a.b"}] board"
BulletList
  Item
    Plain "item [Span {.fact name="x"}]"
Table
  Head
    Cell
      Plain "h [Span {.fact name="y"}]"
  Row
    Cell
      Plain "c [Span {.fact name="v-1"}]"
Para "[Emph: e [Span {.fact name="w"}]] [Strong: [Span {.fact name="s"}]] )"
        R"([Strikeout: [Span {.fact name="o"}]] [Link #id: [Span {.fact name="t"}]]"
)");
}

TEST_CASE("what is no name of a fact is an error, a bar in a table cell too") {
  CHECK(tree("a {{ two words }} b {{unclosed\n") == R"(Para "a {{ two words }} b {{unclosed"
a.md:1:3: error: '{{ two words }}' is not the name of a fact [markdown.bad-fact]
    a {{ two words }} b {{unclosed
      ^~~~~~~~~~~~~~~
  help: write {{name}} with letters, digits, hyphens and dots; '\{{' writes the braces themselves
a.md:1:21: error: '{{' is not the name of a fact [markdown.bad-fact]
    a {{ two words }} b {{unclosed
                        ^~
  help: write {{name}} with letters, digits, hyphens and dots; '\{{' writes the braces themselves
)");
  CHECK(messages("| a |\n|---|\n| b {{c|d}} |\n") == "3:5 markdown.bad-fact\n");
}

TEST_CASE("what is never closed is reported once in a line") {
  CHECK(messages("{{a {{b {{c\n\n{{d\n") == "1:1 markdown.bad-fact\n3:1 markdown.bad-fact\n");
}

TEST_CASE("a backslash writes the braces themselves") {
  CHECK(tree("\\{{name}} and \\\\{{name}}\n") ==
        "Para \"{{name}} and \\[Span {.fact name=\"name\"}]\"\n");
}

TEST_CASE("code is left alone") {
  CHECK(tree("```\n::: note\nTable: x\n{{f}} {#a} [](#b)\n```\n\n`{{f}}` and ``x {{y}} [](#c)``\n")
            .starts_with("CodeBlock \"::: note\nTable: x\n{{f}} {#a} [](#b)\"\n"
                         "Para \"[Code: {{f}}] and [Code: x {{y}} [](#c)]\"\n"));
  CHECK(tree("text\n\n    {#f}\n    ::: note\n    Table: x\n") ==
        "Para \"text\"\nCodeBlock \"{#f}\n::: note\nTable: x\"\n");
  CHECK(tree("> ```\n> |a|\n> Table: x\n> ::: y\n> ```\n") ==
        "BlockQuote\n  CodeBlock \"|a|\nTable: x\n::: y\"\n");
}

TEST_CASE("a composed text has no facts") {
  CHECK(tree("{{x}} \\{{y}}\n", MarkdownKind::composed) == "Para \"{{x}} {{y}}\"\n");
}

TEST_CASE("a fact cannot stand in an address") {
  CHECK(messages("[a]({{url}}) ![b]({{url}}/x.png)\n") ==
        "1:7 markdown.fact-in-address\n1:21 markdown.fact-in-address\n");
}

TEST_CASE("attributes at the end belong to the heading, paragraph, item or picture") {
  CHECK(tree("# H {#id .c}\n"
             "\n"
             "Title {#t}\n"
             "=====\n"
             "\n"
             "## U {-}\n"
             "\n"
             "Para text\n"
             "more {#p}\n"
             "\n"
             "- item {#i}\n"
             "- two {-}\n"
             "  - sub {#x}\n"
             "\n"
             "1. a {#n}\n"
             "\n"
             "   b\n"
             "\n"
             "![alt](p.png){#fig .wide}\n"
             "\n"
             "see ![alt](p.png) {#par}\n") == R"(Header 1 {#id .c} "H"
Header 1 {#t} "Title"
Header 2 {.unnumbered} "U"
Div {#p}
  Para "Para text⏎more"
BulletList
  Item
    Div {#i}
      Plain "item"
  Item
    Div {.unnumbered}
      Plain "two"
    BulletList
      Item
        Div {#x}
          Plain "sub"
OrderedList from 1
  Item
    Div {#n}
      Para "a"
    Para "b"
Para "[Image {#fig .wide} p.png: alt]"
Div {#par}
  Para "see [Image p.png: alt]"
)");
}

TEST_CASE("attributes anywhere else, and braces of another form, are errors") {
  CHECK(messages("a {#id} b\n") == "1:3 markdown.braces\n");
  CHECK(messages("a {#id}\nb\n") == "1:3 markdown.braces\n");
  CHECK(messages("a *text {#id}\nmore* **b {.c}\nd**\n") ==
        "1:9 markdown.braces\n2:11 markdown.braces\n");
  CHECK(messages("a {x}\n\nb {two words}\n\nc {#}\n\nd {}\n\ne {k=\"v}\n") ==
        "1:3 markdown.braces\n3:3 markdown.braces\n5:3 markdown.braces\n7:3 markdown.braces\n"
        "9:3 markdown.braces\n");
  CHECK(tree("a \\{x} b\\{#id}\n") == "Para \"a {x} b{#id}\"\n");
}

TEST_CASE("attributes alone belong to nothing") {
  CHECK(tree("a\n\n{#alone}\n") == R"(Para "a"
Para "{#alone}"
a.md:3:1: error: '{#alone}' belongs to nothing [markdown.attributes-alone]
    {#alone}
    ^~~~~~~~
  help: put it at the end of the paragraph, item or heading that is meant, in its last line
)");
  CHECK(messages("# {#a}\n\n- {#b}\n") ==
        "1:3 markdown.attributes-alone\n3:3 markdown.attributes-alone\n");
  CHECK(messages("| a | b |\n|---|---|\n| 1 | 2 |\n{#t}\n") == "4:1 markdown.attributes-alone\n");
  CHECK(messages("| a |\n|---|\n| b {#t}\n| c {.d} |\n") ==
        "3:5 markdown.braces\n4:5 markdown.braces\n");
}

TEST_CASE("no class that an author writes can be mistaken for a mark of ours") {
  CHECK(tree("# Head {.remit-mark index=7}\n") == "Header 1 {.remit-mark index=\"7\"} \"Head\"\n");
  CHECK(tree("::: {.remit-mark}\ntext\n:::\n").starts_with("Div {.remit-mark}\n  Para \"text\"\n"));
}

TEST_CASE("references and links keep their addresses") {
  CHECK(
      tree("[](#id) [paragraph](#bids) [a](b/c.md \"title\") <https://e.org/a?b=c> ![](x.png)\n") ==
      "Para \"[Link #id] [Link #bids: paragraph] [Link b/c.md: a] "
      "[Link https://e.org/a?b=c: https://e.org/a?b=c] [Image x.png]\"\n");
  CHECK(tree("[a][r] and [r]\n\n[r]: https://e.org \"t\"\n") ==
        "Para \"[Link https://e.org: a] and [Link https://e.org: r]\"\n");
}

TEST_CASE("an unsafe address loses its link, and its text stays") {
  CHECK(tree("See [this](javascript:alert) now\n") == R"(Para "See this now"
a.md:1:12: warning: the link to 'javascript:alert' is left out; its text stays [markdown.unsafe-address]
    See [this](javascript:alert) now
               ^~~~~~~~~~~~~~~~
  help: an address begins with http:, https:, mailto:, tel: or '#', or is the path of a file in the workspace (a space in it as %20)
)");
  for (const char* url : {"JavaScript:x", "vbscript:x", "data:text/html,x", "file:///etc/passwd",
                          "//host/x", "&#106;avascript:x", "java&#10;script:x"}) {
    CAPTURE(url);
    const std::string all = tree("[a](" + std::string(url) + ")\n");
    CHECK(all.find("[Link") == std::string::npos);
    CHECK(all.find("[markdown.unsafe-address]") != std::string::npos);
  }
}

TEST_CASE("a link without text is an error, unless it is a reference") {
  CHECK(messages("[](#a) [](https://e.org)\n") == "1:11 markdown.link-without-text\n");
}

TEST_CASE("raw HTML is left out, with a warning at each tag; words in it would be lost") {
  CHECK(tree("a <b>bold</b>\n") == R"(Para "a bold"
a.md:1:3: warning: this HTML tag is left out [markdown.raw-html]
    a <b>bold</b>
      ^~~
  help: write it in Markdown; '\<' writes a '<'
a.md:1:10: warning: this HTML tag is left out [markdown.raw-html]
    a <b>bold</b>
             ^~~~
  help: write it in Markdown; '\<' writes a '<'
)");
  CHECK(tree("<div>\n{{f}}\n</div>\n\nend\n") == R"(Para "end"
a.md:1:1: error: the words in this HTML would be lost [markdown.html-words]
    <div>
    ^~~~~
  help: write them in Markdown, without the tags; '\<' prints a '<'
)");
  CHECK(messages("<script>x</script>\n") == "1:1 markdown.html-words\n");
  CHECK(messages("<div class=\"x\">\n</div>\n") == "1:1 markdown.raw-html\n");
}

TEST_CASE("comments are left out silently, with all that stands in them") {
  CHECK(tree("a <!-- gone --> b\n\n<!-- block\ncomment -->\n\nend\n") ==
        "Para \"a b\"\nPara \"end\"\n");
  CHECK(tree("<!--\n::: note\nhidden\n\nTable: x\n:::\n-->\n\nafter\n") == "Para \"after\"\n");
}

TEST_CASE("a comment that begins an item hides what stands in it") {
  CHECK(tree("- <!--\n  ::: note\n  hidden\n  -->\n  item\n") ==
        "BulletList\n  Item\n    Plain \"item\"\n");
}

TEST_CASE("a comment in code hides nothing") {
  CHECK(tree("- ```\n  <!--\n  ```\n\n::: note\nx\n:::\n") ==
        "BulletList\n  Item\n    CodeBlock \"<!--\"\nDiv {.note}\n  Para \"x\"\n");
  CHECK(tree("```\n<!--\n```\n\n::: note\nx\n:::\n") ==
        "CodeBlock \"<!--\"\nDiv {.note}\n  Para \"x\"\n");
}

TEST_CASE("a break is two spaces, a backslash or <br>") {
  CHECK(tree("a  \nb\\\nc<br>d<br/>e<br />f<BR>g\n") ==
        "Para \"a[LineBreak]b[LineBreak]c[LineBreak]d[LineBreak]e[LineBreak]f[LineBreak]g\"\n");
}

TEST_CASE("tasks have boxes, with attributes too") {
  CHECK(tree("- [ ] open\n- [x] done {#d}\n- plain\n") == R"(BulletList
  Item
    Plain "☐ open"
  Item
    Div {#d}
      Plain "☒ done"
  Item
    Plain "plain"
)");
}

TEST_CASE("quotation marks, dashes and dots become typographic") {
  CHECK(tree("\"Quoted\" 'single' -- it's --- done... \"{{a}}\"\n") ==
        "Para \"“Quoted” ‘single’ – it’s — done… “[Span {.fact name=\"a\"}]”\"\n");
}

TEST_CASE("entities and escapes become characters") {
  CHECK(tree("&amp; &eacute; &#x2013; \\* 1\\. \\[x\\]\n") == "Para \"& é – * 1. [x]\"\n");
}

TEST_CASE("blocks of CommonMark become nodes") {
  CHECK(tree("> quote\n\n***\n\n``` cpp more\nint a;\n```\n\n3) three\n4) four\n\n~~gone~~\n") ==
        R"(BlockQuote
  Para "quote"
HorizontalRule
CodeBlock {.cpp} "int a;"
OrderedList from 3
  Item
    Plain "three"
  Item
    Plain "four"
Para "[Strikeout: gone]"
)");
}

TEST_CASE("a table has columns with alignment, and cells without text are empty") {
  const Source source("a.md", "| a | b | c |\n|:--|--:|:-:|\n| 1 |   | \\| |\n");
  Diagnostics diagnostics;
  const Blocks blocks = read_markdown(mapped(source), MarkdownKind::prose, diagnostics);
  const Table* table = get_if<Table>(blocks.front());
  REQUIRE(table);
  CHECK(table->columns[0].alignment == Alignment::left);
  CHECK(table->columns[1].alignment == Alignment::right);
  CHECK(table->columns[2].alignment == Alignment::center);
  REQUIRE(table->bodies.front().rows.size() == 1);
  const Row& row = table->bodies.front().rows.front();
  CHECK(plain_text(row.cells[0].content) == "1");
  CHECK(row.cells[1].content.empty());
  CHECK(plain_text(row.cells[2].content) == "|");
}

TEST_CASE("blocks have the places at which they were written") {
  CHECK(tree_with_places("# H\n\nénd of\nit\n\n- a\n  - b\n\n|x|\n|-|\n|y|\n") ==
        R"(Header 1 "H" @a.md:1:1
Para "énd of⏎it" @3:1
BulletList @6:1
  Item @6:3
    Plain "a" @6:3
    BulletList @7:3
      Item @7:5
        Plain "b" @7:5
Table @9:1
  Head
    Cell @9:2
      Plain "x" @9:2
  Row
    Cell @11:2
      Plain "y" @11:2
)");
}

TEST_CASE("a paragraph directly above a table keeps its place, and the table too") {
  CHECK(tree_with_places("text\nmore\n| a |\n|---|\n| b |\n")
            .starts_with("Para \"text⏎more\" @a.md:1:1\nTable @3:1\n"));
  CHECK(messages("text\n[^no]\n| a |\n|---|\n| b |\n") == "2:1 markdown.footnote-unknown\n");
}

TEST_CASE("an empty text is an empty tree") {
  CHECK(tree("").empty());
  CHECK(tree("\n \n\n").empty());
}

TEST_CASE("a splice mark alone in a paragraph of composed text has its number") {
  const Source source("a.md", splice_mark(7) + "\n\ntext " + splice_mark(8) + "\n");
  Diagnostics diagnostics;
  const Blocks blocks = read_markdown(mapped(source), MarkdownKind::composed, diagnostics);
  REQUIRE(blocks.size() == 2);
  CHECK(splice_number(blocks[0]) == 7);
  CHECK_FALSE(splice_number(blocks[1]));
  CHECK(diagnostics.all().empty());
}

TEST_CASE("no author can write a splice mark, nor a mark") {
  CHECK(messages("a\n\n" + splice_mark(7) + "\n") == "3:1 text.private-character\n");
  CHECK(messages("{{a}} &#x100000; &#983040;\n") ==
        "1:7 text.private-character\n1:18 text.private-character\n");
}

TEST_CASE("a paragraph takes no class, and attributes that cannot be read are said") {
  CHECK(tree("One. {.note}\n\nTwo. {#a&b}\n") == R"(Para "One."
Para "Two. {#a&b}"
a.md:1:1: error: a paragraph or list item takes an id or {-} and nothing else [markdown.paragraph-class]
    One. {.note}
    ^~~~~~~~~~~~
  help: put it into a division: '::: name' before it and ':::' behind it
a.md:3:6: error: '{#a&b}' is not an id or a class [markdown.bad-attributes]
    Two. {#a&b}
         ^~~~~~
  help: write {#id} with letters, digits, hyphens and dots; '\{' writes the brace itself
)");
}

TEST_CASE("a fact in code is warned of, since it is printed as it is written") {
  CHECK(tree("text\n\n    at {{area}}\n") ==
        R"(Para "text"
CodeBlock "at {{area}}"
a.md:3:10: warning: the fact 'area' stands in code, and is printed as it is written [markdown.fact-in-code]
        at {{area}}
             ^~~~
  help: begin the line without spaces, and take away the '`' around it
)");
}

TEST_CASE("texts read at the same time say the same as one by one") {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "* words ~~struck out~~, **strong** and [linked](a.pdf)\n";
  std::atomic<int> lost = 0;
  const auto read_many = [&] {
    for (int i = 0; i < 300; ++i) {
      Sources sources;
      Diagnostics diagnostics;
      const Blocks blocks =
          read_markdown(mapped(sources.add("a.md", text)), MarkdownKind::prose, diagnostics);
      int struck = 0;
      for_each_inline(blocks,
                      [&](const Inline& node) { struck += get_if<Strikeout>(node) != nullptr; });
      lost += 40 - struck;
    }
  };
  {
    std::vector<std::jthread> readers;
    for (int i = 0; i < 4; ++i) readers.emplace_back(read_many);
  }
  CHECK(lost == 0);
}

}  // namespace remit::markdown_test
