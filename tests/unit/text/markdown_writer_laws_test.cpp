// What was written reads as the tree that it was written from: for every example of the
// specifications, for random trees, and for every Markdown file of the content.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <regex>
#include <sstream>

#include "base/format.h"
#include "document/canonical.h"
#include "document/print.h"
#include "support/specifications.h"
#include "text/markdown.h"
#include "text/markdown_writer.h"
#include "unit/text/random_markdown.h"
#include "unit/text/random_tree.h"

namespace remit::markdown_writer_laws_test {
using namespace test;

namespace {

constexpr unsigned kTrees = 2000;

struct Read {
  std::shared_ptr<const Source> source;  // the blocks' places point into it
  Blocks blocks;
  bool faultless = true;
};

Read read(const std::string& markdown, MarkdownKind kind) {
  Diagnostics diagnostics;
  Read result;
  result.source = std::make_shared<const Source>("a.md", markdown);
  result.blocks = canonical(read_markdown(mapped(*result.source), kind, diagnostics));
  result.faultless = !diagnostics.has_errors();
  return result;
}

enum class Outcome { same, not_writable };

// Checks both laws for a canonical tree; a tree that cannot be written says so.
Outcome check_laws(const Blocks& tree, MarkdownKind kind) {
  CAPTURE(print_tree(tree));
  Diagnostics diagnostics;
  const std::string written = write_markdown(tree, diagnostics);
  if (diagnostics.has_errors()) {
    CHECK(written == "");
    CHECK(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].code == "markdown.not-writable");
    return Outcome::not_writable;
  }
  CAPTURE(written);
  const Read back = read(written, kind);
  CHECK(back.faultless);
  CHECK(print_tree(back.blocks) == print_tree(tree));
  CHECK(back.blocks == tree);
  CHECK(write_markdown(back.blocks, diagnostics) == written);
  return Outcome::same;
}

void check_examples(const std::string& path, std::size_t least, const std::string& name) {
  std::size_t same = 0, faulty = 0;
  std::string not_writable;
  for (const Example& example : read_examples(path)) {
    CAPTURE(example.number);
    CAPTURE(example.markdown);
    const Read tree = read(example.markdown, MarkdownKind::composed);
    if (!tree.faultless)
      ++faulty;
    else if (check_laws(tree.blocks, MarkdownKind::composed) == Outcome::same)
      ++same;
    else
      not_writable += format(" {}", example.number);
  }
  CAPTURE(not_writable);
  CHECK(same >= least);
  proved(
      format("Markdown written: {} examples of {} read back the same, {} have errors; not "
             "writable:{}",
             same, name, faulty, not_writable.empty() ? " none" : not_writable));
}

std::string file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("every example of CommonMark reads back the same from what is written of it") {
  if (const auto path = specification("node_modules/commonmark-spec/spec.txt"))
    check_examples(*path, 600, "CommonMark");
}

TEST_CASE("every example of GFM reads back the same from what is written of it") {
  if (const auto path = specification("gfm/spec.txt")) check_examples(*path, 600, "GFM");
}

TEST_CASE("random trees read back the same, and next to all can be written") {
  unsigned same = 0;
  for (unsigned seed = 0; seed < kTrees; ++seed) {
    CAPTURE(seed);
    if (check_laws(RandomTree(seed).document(), MarkdownKind::composed) == Outcome::same) ++same;
  }
  CHECK(same >= kTrees * 98 / 100);
  proved(format("Markdown written: {} of {} random trees read back the same, others are refused",
                same, kTrees));
}

TEST_CASE("random Markdown reads back the same from what is written of it") {
  unsigned same = 0;
  for (unsigned seed = 0; seed < kTrees; ++seed) {
    CAPTURE(seed);
    // Each division there has a name of its own.
    const std::string text = std::regex_replace(RandomMarkdown(seed).text(),
                                                std::regex("(:::+ (?:\\{\\.)?)d[0-9]+"), "$1note");
    CAPTURE(text);
    const Read tree = read(text, MarkdownKind::composed);
    if (check_laws(tree.blocks, MarkdownKind::composed) == Outcome::same) ++same;
  }
  proved(format("Markdown written: {} of {} random texts read back the same", same, kTrees));
}

TEST_CASE("every Markdown file of the content reads back the same from what is written of it") {
  int count = 0;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(REMIT_SOURCE_DIR "/content")) {
    if (entry.path().extension() != ".md" || entry.path().filename() == "README.md") continue;
    CAPTURE(entry.path());
    // A record holds what templates gave.
    const bool record = entry.path().string().ends_with(".adopted.md");
    const MarkdownKind kind = record ? MarkdownKind::composed : MarkdownKind::written;
    const Read tree = read(file(entry.path()), kind);
    CHECK(tree.faultless);
    CHECK(check_laws(tree.blocks, kind) == Outcome::same);
    ++count;
  }
  CHECK(count > 10);
}

}  // namespace remit::markdown_writer_laws_test
