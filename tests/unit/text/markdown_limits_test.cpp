#include "text/markdown_limits.h"
#include "base/limits.h"

#include <doctest/doctest.h>

#include "markdown_reading.h"
#include "text/splice_marks.h"

namespace remit::markdown_limits_test {
namespace {

std::string repeated(std::size_t times, const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

// Of the only message.
std::string message(const std::string& markdown) {
  const Source source("a.md", markdown);
  Diagnostics diagnostics;
  check_markdown_limits(mapped(source), true, diagnostics);
  REQUIRE(diagnostics.all().size() == 1);
  return diagnostics.all().front().message;
}

}  // namespace

TEST_CASE("a text of ordinary size and characters may be parsed") {
  Diagnostics diagnostics;
  const Source source("a.md",
                      "Tŷ “x” – \t漢字 🙂 &amp; &#x2013; &#; &#x; &#99999999; &\n");
  CHECK(check_markdown_limits(mapped(source), true, diagnostics));
  CHECK(diagnostics.all().empty());
}

TEST_CASE("what is larger than its limit is refused") {
  CHECK(message(repeated(kMaxMarkdownBytes / 2 + 1, "a\n")) == "this text is larger than 1 MB");
  CHECK(message(std::string(kMaxParagraphBytes + 1, 'a')) ==
        "there is no blank line in more than 100 KB of text");
  CHECK(messages(repeated(10, std::string(kMaxParagraphBytes - 1, 'a') + "\n\n")).empty());
}

TEST_CASE("a paragraph that is too long is reported once") {
  CHECK(message(repeated(5000, std::string(99, 'a') + "\n")) ==
        "there is no blank line in more than 100 KB of text");
}

TEST_CASE("a table has at most 64 columns") {
  const auto table = [](std::size_t columns) {
    return "|" + repeated(columns, "a|") + "\n|" + repeated(columns, "-|") + "\n";
  };
  CHECK(messages(table(64)).empty());
  CHECK(messages(table(65)) == "2:1 limit.table-columns\n");
  CHECK(message("> " + table(1) + "> |" + repeated(65, ":-:|") + "\n") ==
        "this table has more than 64 columns");
}

TEST_CASE("a paragraph has at most 2,000 quotation marks, which cmark pairs slowly") {
  CHECK(messages(repeated(1000, "it's \"") + "\n\n" + repeated(2000, "'") + "\n").empty());
  CHECK(messages(repeated(50'000, "\"") + "\n") == "1:1 limit.quotation-marks\n");
}

TEST_CASE("control characters are refused, by reference too") {
  CHECK(message("a\x1B[2J") == "the control character U+001B stands here");
  CHECK(message("a\u0085b") == "the control character U+0085 stands here");
  CHECK(message("a &#27; b") == "the control character U+001B stands here");
  CHECK(message("a &#x1b; b") == "the control character U+001B stands here");
  CHECK(message("\uFFFE") == "the control character U+FFFE stands here");
  CHECK(messages("é &#7;\n") == "1:3 text.control-character\n");
}

TEST_CASE("private-use characters that stand for marks are refused in prose") {
  CHECK(message("a \U000F0000") == "the private-use character U+F0000 stands here");
  CHECK(message("a &#x10FFFD;") == "the private-use character U+10FFFD stands here");
}

TEST_CASE("what a template gave may hold splice marks, but no other private-use characters") {
  auto may_be_parsed = [](const std::string& markdown) {
    Diagnostics diagnostics;
    const Source source("a.md", markdown);
    return check_markdown_limits(mapped(source), false, diagnostics);
  };
  CHECK(may_be_parsed(splice_mark(0)));
  CHECK_FALSE(may_be_parsed("\U000F0000"));
  CHECK_FALSE(may_be_parsed("<!--\U000F0000-->"));
  CHECK_FALSE(may_be_parsed("&#xF0000;"));
}

TEST_CASE("what is nested too deep is an error, and the rest is read") {
  CHECK(messages(std::string(99'990, '>') + " x\n") == "1:100 limit.markdown-depth\n");
  CHECK(messages(repeated(15'000, "*a ") + repeated(300, "b*") + "\n") ==
        "1:44395 limit.markdown-depth\n");
  std::string lists;
  for (std::size_t i = 0; i < 150; ++i) lists += std::string(2 * i, ' ') + "- x\n";
  CHECK(messages(lists) == "99:199 limit.markdown-depth\n");
}

TEST_CASE("brackets and stars in great number are text") {
  for (const char* each :
       {"[", "![", "]", "*a", "_", "`", "<", "\\", "{", "[^a]", "](", "&#", "[a]("}) {
    CAPTURE(each);
    const std::size_t times = 99'000 / std::string(each).size();
    CHECK_FALSE(tree(repeated(times, each) + "\n").empty());
  }
}

TEST_CASE("more marks than there are characters for are an error") {
  const std::string text = repeated(6, repeated(12'000, "{{a}} ") + "\n\n");
  CHECK(messages(text) == "9:71997 limit.markdown-marks\n");
}

TEST_CASE("more paragraphs, items and cells than Pandoc has memory for are too many") {
  std::string text;
  for (std::size_t i = 0; i < kMaxBlocks; ++i) text += "a\n\n";
  CHECK(messages(text) == "");
  CHECK(messages(text + "b\n") == "40001:1 limit.blocks\n");
}

}  // namespace remit::markdown_limits_test
