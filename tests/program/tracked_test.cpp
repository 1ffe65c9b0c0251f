// Redlines of every kind as Word documents: accepting all changes gives the new text, rejecting all
// the old one, as Word reads them and as Pandoc does.

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>

#include "base/process.h"
#include "base/strings.h"
#include "document/walk.h"
#include "render/docx.h"
#include "support/docx_outline.h"
#include "support/docx_tracked.h"
#include "support/proved.h"
#include "support/random_redlines.h"
#include "support/redlines.h"
#include "temporary_folder.h"

using namespace remit;
using namespace remit::test;

namespace {

constexpr unsigned kRedlines = 40;
constexpr unsigned kReadByPandoc = 15;

std::string docx_of(const Blocks& blocks) {
  static const Pandoc pandoc = [] {
    Diagnostics diagnostics;
    const auto found = find_pandoc(diagnostics);
    REQUIRE_MESSAGE(found, "these tests need Pandoc");
    return *found;
  }();
  Document document;
  document.blocks = blocks;
  DocxStyle style;
  style.changes = {"Clerk", "2025-06-10T00:00:00Z"};
  Diagnostics diagnostics;
  const auto bytes = render_docx(pandoc, document, style, {}, 1749513600, diagnostics);
  REQUIRE(bytes);
  return *bytes;
}

// Without what makes no difference: the tiny paragraphs that Word wants at some ends, and the two
// styles of a plain paragraph, which differ in nothing.
std::string essence(const std::string& outline) {
  std::string result;
  for (std::string_view line : split(outline, '\n')) {
    if (line.starts_with("TableEnd") || line.starts_with("Normal ")) continue;
    std::string one(line);
    if (one.starts_with("FirstParagraph")) one.replace(0, 14, "BodyText");
    if (one.starts_with("Row")) one = std::regex_replace(one, std::regex(" / \u00a0"), "");
    result += one + "\n";
  }
  return result;
}

// What Pandoc reads, a word per line. (It leaves empty headings, items and rows where some
// went.)
std::string read_by_pandoc(const std::string& docx, const std::string& changes) {
  const TemporaryFolder folder;
  folder.write("document.docx", docx);
  ProcessOptions options;
  options.arguments = {
      "--track-changes=" + changes, "--wrap=none", "-f", "docx", "-t", "html", "document.docx"};
  options.directory = folder.path();
  const ProcessResult result = run_process(*find_program("pandoc"), options);
  REQUIRE(result.succeeded());
  const std::string text = std::regex_replace(result.output, std::regex("<[^>]*>"), " ");
  return std::regex_replace(collapse(text), std::regex("[ \u00a0]+"), "\n");
}

// Pandoc does not look for changes in captions and in blocks of code.
void without_blind_spots(Blocks& blocks) {
  for (Block& block : blocks) {
    if (Table* table = get_if<Table>(block)) table->caption.clear();
    if (CodeBlock* code = get_if<CodeBlock>(block))
      block = {Para{inlines_from_text(code->text)}, block.place};
  }
}

// The first line that differs, with what should be there; nothing if none does.
std::string difference(const std::string& found, const std::string& expected) {
  const auto lines = split(found, '\n'), wanted = split(expected, '\n');
  for (std::size_t i = 0; i < std::max(lines.size(), wanted.size()); ++i) {
    const std::string line(i < lines.size() ? lines[i] : "nothing");
    const std::string other(i < wanted.size() ? wanted[i] : "nothing");
    if (line != other) return "found:    " + line + "\nexpected: " + other;
  }
  return "";
}

std::string as_word_reads(const std::string& docx) { return essence(docx_outline(docx)); }

}  // namespace

TEST_CASE("as Word reads them, all changes accepted give the new document and rejected the old") {
  for (unsigned seed = 0; seed < kRedlines; ++seed) {
    CAPTURE(seed);
    const Blocks redline = random_redline(seed);
    const std::string docx = docx_of(redline);
    CHECK(join(faults_of_changes(docx), "\n") == "");
    CHECK(difference(as_word_reads(accept_in_docx(docx)),
                     as_word_reads(docx_of(accepted(redline)))) == "");
    CHECK(difference(as_word_reads(reject_in_docx(docx)),
                     as_word_reads(docx_of(rejected(redline)))) == "");
  }
  proved("redlines", "as Word documents, accepted and rejected", kRedlines);
}

TEST_CASE("as Pandoc reads them, all changes accepted give the new text and rejected the old") {
  for (unsigned seed = kRedlines; seed < kRedlines + kReadByPandoc; ++seed) {
    CAPTURE(seed);
    Blocks redline = random_redline(seed);
    walk(redline, {without_blind_spots, {}});
    const std::string docx = docx_of(redline);
    CHECK(difference(read_by_pandoc(docx, "accept"),
                     read_by_pandoc(docx_of(accepted(redline)), "all")) == "");
    CHECK(difference(read_by_pandoc(docx, "reject"),
                     read_by_pandoc(docx_of(rejected(redline)), "all")) == "");
  }
  proved("redlines", "as Word documents, read by Pandoc", kReadByPandoc);
}
