#include "text/markdown_marks.h"
#include "base/limits.h"

#include <doctest/doctest.h>

#include "base/utf8.h"

namespace remit::markdown_marks_test {
namespace {

// The marked text with each mark as "<n>", then kind, value and place of each.
std::string marked(const std::string& markdown, bool facts = true) {
  const Source source("a.md", markdown);
  const MarkedText result = mark_markdown(mapped(source), facts);
  std::string out;
  for (std::size_t i = 0; i < result.text.text.size();) {
    const std::size_t start = i;
    const auto index = mark_index(utf8::next(result.text.text, i));
    out += index ? "<" + std::to_string(*index) + ">" : result.text.text.substr(start, i - start);
  }
  for (const Mark& mark : result.marks) {
    static constexpr const char* kKinds[] = {"fact", "bad",  "address", "attributes", "begin",
                                             "end",  "open", "close",   "caption"};
    out += "\n" + std::string(kKinds[static_cast<int>(mark.kind)]) + " " + mark.value + " at " +
           std::to_string(mark.place.begin) + "-" + std::to_string(mark.place.end);
  }
  return out;
}

}  // namespace

TEST_CASE("a fact becomes one character, and its place is that of its name") {
  CHECK(marked("é {{ a.b }}!") == "é <0>!\nfact a.b at 6-9");
  CHECK(marked("{{a}}", false) == "{{a}}");
}

TEST_CASE("an address becomes one character") {
  CHECK(marked("[x](#id) ![y](a/b.png \"t\")") ==
        "[x](<0>) ![y](<1> \"t\")\naddress #id at 4-7\naddress a/b.png at 14-21");
  CHECK(marked("[x](<a b>) [y](a(b)) [z]()") == "[x](<a b>) [y](a(b)) [z]()");
}

TEST_CASE("each end of a passage in another language becomes one character") {
  CHECK(marked("a [b]{lang=cy} c") == "a <0>b<1> c\nbegin  at 2-3\nend  at 5-14");
  CHECK(marked("\\[b]{lang=cy} c ![b]{lang=cy} c") == "\\[b]{lang=cy} c ![b]{lang=cy} c");
}

TEST_CASE("attributes at the end of a line become one character") {
  CHECK(marked("# H {#id}  \nx {.y} z") == "# H <0>  \nx {.y} z\nattributes  at 4-9");
}

TEST_CASE("a line of a division becomes a comment") {
  CHECK(marked("> ::: note\ntext\n:::\n") ==
        "> <!--<0>-->\ntext\n<!--<1>-->\n\nopen note at 2-10\nclose  at 16-19");
}

TEST_CASE("a comment is put before a caption that directly follows a line") {
  CHECK(marked("|b|\n Table: x") == "|b|\n <!--<0>-->\n Table: x\ncaption  at 5-11");
  CHECK(marked("a\n\nTable: x") == "a\n\nTable: x");
}

TEST_CASE("what is escaped is no mark") {
  CHECK(marked("\\{{a}} \\](b) \\{#c}") == "\\{{a}} \\](b) \\{#c}");
  CHECK(marked("\\\\{{a}}") == "\\\\<0>\nfact a at 4-5");
}

TEST_CASE("marks can be put back as they were written") {
  for (const char* text : {"a {{ b }} [c](#d) {#e}", "> ::: note\n> :::", "|a|\n  Table: b\nc",
                           "Table: b", "x\n::: {#y}\nz {{"}) {
    const Source source("a.md", text);
    const MarkedText result = mark_markdown(mapped(source), true);
    CHECK(without_marks(result.text.text, result.marks) == text);
  }
}

TEST_CASE("private use, as far as marks go, begins in plane 15") {
  CHECK_FALSE(is_private_use(0xE000));
  CHECK(is_private_use(0xF0000));
  CHECK(mark_index(0xF0000) == 0);
  CHECK_FALSE(mark_index(0xEFFFF));
  CHECK_FALSE(mark_index(0xF0000 + static_cast<char32_t>(kMaxMarks)));
}

}  // namespace remit::markdown_marks_test
