#include "text/languages.h"

#include <doctest/doctest.h>

#include "markdown_reading.h"
#include "text/markdown_writer.h"

namespace remit::languages_test {
namespace {

// What is written of Markdown that was read.
std::string again(const std::string& markdown) {
  const Source source("a.md", markdown);
  Diagnostics diagnostics;
  const Blocks blocks = read_markdown(mapped(source), MarkdownKind::prose, diagnostics);
  const std::string result = write_markdown(blocks, diagnostics);
  CHECK(diagnostics.all().empty());
  return result;
}

}  // namespace

TEST_CASE("a passage in another language stands between brackets, wherever in a text") {
  CHECK(tree("The road sign says [Croeso i Gymru]{lang=cy}.\n") ==
        "Para \"The road sign says [Span {lang=\"cy\"}: Croeso i Gymru].\"\n");
  CHECK(tree("[Croeso]{lang=\"cy\"} and [welcome]{lang=en-GB}\n") ==
        "Para \"[Span {lang=\"cy\"}: Croeso] and [Span {lang=\"en-GB\"}: welcome]\"\n");
  CHECK(tree("# [Croeso]{lang=cy} {#welcome}\n") ==
        "Header 1 {#welcome} \"[Span {lang=\"cy\"}: Croeso]\"\n");
  CHECK(tree("- [Croeso]{lang=cy}\n") ==
        "BulletList\n  Item\n    Plain \"[Span {lang=\"cy\"}: Croeso]\"\n");
}

TEST_CASE("a passage may go over several lines, and hold emphasis, links, facts and passages") {
  CHECK(tree("See [Croeso\ni *Gymru* ac [i'r de](south/)]{lang=cy}\n") ==
        "Para \"See [Span {lang=\"cy\"}: Croeso⏎i [Emph: Gymru] ac [Link south/: i’r de]]\"\n");
  CHECK(tree("[{{partnership.name}}]{lang=cy}\n") ==
        "Para \"[Span {lang=\"cy\"}: [Span {.fact name=\"partnership.name\"}]]\"\n");
  CHECK(tree("[a [b]{lang=en} c]{lang=cy}\n") ==
        "Para \"[Span {lang=\"cy\"}: a [Span {lang=\"en\"}: b] c]\"\n");
}

TEST_CASE("what is not a passage stays as it is written") {
  CHECK(tree("\\[Croeso]\\{lang=cy} there\n") == "Para \"[Croeso]{lang=cy} there\"\n");
  CHECK(tree("[Croeso]{lang=cy .note}\n").find("Span") == std::string::npos);
  CHECK(tree("`[Croeso]{lang=cy}`\n") == "Para \"[Code: [Croeso]{lang=cy}]\"\n");
  CHECK(tree("a [b\n\nc]\\{lang=cy}x\n") == "Para \"a [b\"\nPara \"c]{lang=cy}x\"\n");
}

TEST_CASE("a division can be in another language, with or without another name") {
  CHECK(tree("::: {lang=cy}\nCroeso.\n:::\n") ==
        "Div {.language lang=\"cy\"}\n  Para \"Croeso.\"\n");
  CHECK(tree("::: {.note lang=cy}\nCroeso.\n:::\n") ==
        "Div {.note lang=\"cy\"}\n  Para \"Croeso.\"\n");
}

TEST_CASE("a language is named by its tag") {
  CHECK(tree("[Croeso]{lang=Welsh}\n") ==
        R"(Para "[Span {lang="Welsh"}: Croeso]"
a.md:1:9: error: 'Welsh' is not the tag of a language [markdown.bad-language]
    [Croeso]{lang=Welsh}
            ^~~~~~~~~~~~
  help: write it as cy for Welsh, gd for Scottish Gaelic, pl for Polish or en-GB for British English
)");
  CHECK(messages("::: {lang=Cymraeg}\nCroeso.\n:::\n") == "1:1 markdown.bad-language\n");
  CHECK(messages("::: language\nCroeso.\n:::\n") == "1:1 markdown.bad-language\n");
}

TEST_CASE("a passage ends where it began") {
  CHECK(tree("*[Croeso* i bawb]{lang=cy}\n") ==
        R"(Para "[Emph: [Croeso] i bawb]{lang=cy}"
a.md:1:18: error: this passage in another language does not end where it began [markdown.language-crosses]
    *[Croeso* i bawb]{lang=cy}
                     ^~~~~~~~~
  help: put '[' and ']' both inside the emphasis or link, or both outside
)");
}

TEST_CASE("passages are written as they are read") {
  for (const char* markdown :
       {"The sign says [Croeso i Gymru]{lang=\"cy\"}.\n", "[*Croeso* i bawb]{lang=\"cy\"}\n",
        "*[Croeso]{lang=\"cy\"}*\n", "[a [b]{lang=\"en\"} c]{lang=\"cy\"}\n",
        "::: {.language lang=\"cy\"}\nCroeso.\n:::\n", "::: {.note lang=\"cy\"}\nCroeso.\n:::\n"}) {
    CAPTURE(markdown);
    CHECK(again(markdown) == markdown);
  }
  CHECK(tree(again("\\[Croeso]\\{lang=cy} there\n")) == "Para \"[Croeso]{lang=cy} there\"\n");
}

}  // namespace remit::languages_test
