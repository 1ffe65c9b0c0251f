#include "decide/version_rows.h"

#include <doctest/doctest.h>

#include "text/markdown.h"
#include "text/markdown_writer.h"

namespace remit::version_rows_test {
namespace {

const std::string kText =
    "# Amendment history\n\n"
    "| In force from | Minute |\n| --- | --- |\n| 1 July 2025 | 12/25 |\n| 1 April 2024 | 3/24 "
    "|\n\n"
    "| Day | Event |\n| --- | --- |\n| 2 May 2025 | A meeting |\n";

struct Read {
  Sources sources;
  Diagnostics diagnostics;
  Blocks blocks =
      read_markdown(mapped(sources.add("a.md", kText)), MarkdownKind::composed, diagnostics);
};

}  // namespace

TEST_CASE("a row is found by its first cell, if there is only one") {
  Read read;
  CHECK(find_row(read.blocks, "1 April 2024") == RowTexts{"1 April 2024", "3/24"});
  CHECK_FALSE(find_row(read.blocks, "12/25"));
  Blocks twice = read.blocks;
  twice.insert(twice.end(), read.blocks.begin(), read.blocks.end());
  CHECK_FALSE(find_row(twice, "1 April 2024"));
}

TEST_CASE("cells get other texts, and nothing else is changed") {
  Read read;
  const std::string before = write_markdown(read.blocks, read.diagnostics);
  CHECK_FALSE(replace_row(read.blocks, {"1 April 2024", "x"}, {"1 April 2024", "4/24"}));
  CHECK(write_markdown(read.blocks, read.diagnostics) == before);
  CHECK(replace_row(read.blocks, {"1 April 2024", "3/24"}, {"1 April 2024", "4*24"}));
  std::string expected = before;
  expected.replace(expected.find("3/24   "), 7, "4\\*24  ");
  CHECK(write_markdown(read.blocks, read.diagnostics) == expected);
}

}  // namespace remit::version_rows_test
