#include "support/docx_readings.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>

#include "base/process.h"
#include "base/strings.h"
#include "document/walk.h"
#include "render/docx/docx.h"
#include "support/docx_outline.h"
#include "temporary_folder.h"

namespace remit::test {

std::string docx_of(const Blocks& blocks, const NumberingScheme& numbering) {
  static const Pandoc pandoc = [] {
    Diagnostics diagnostics;
    const auto found = find_pandoc(diagnostics);
    REQUIRE_MESSAGE(found, "these tests need Pandoc");
    return *found;
  }();
  Document document;
  document.blocks = blocks;
  DocxStyle style;
  style.numbering = numbering;
  style.page.page_label = "";
  style.changes = {"Clerk", "2025-06-10T00:00:00Z"};
  Diagnostics diagnostics;
  const auto bytes = render_docx(pandoc, document, style, {}, 1749513600, diagnostics);
  for (const Diagnostic& d : diagnostics.sorted()) MESSAGE(render_text(d));
  REQUIRE(bytes);
  return *bytes;
}

std::string as_word_reads(const std::string& docx) {
  const std::string outline = docx_outline(docx);
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

std::string read_by_pandoc(const std::string& docx, const std::string& changes) {
  const TemporaryFolder folder;
  folder.write("document.docx", docx);
  ProcessOptions options;
  options.arguments = {
      "--track-changes=" + changes, "--wrap=none", "-f", "docx", "-t", "html", "document.docx"};
  options.directory = folder.path();
  const ProcessResult result = run_process(*find_program("pandoc"), options);
  REQUIRE(result.succeeded());
  const std::string text = std::regex_replace(result.output, std::regex("<[^>]*>|\u00a0"), " ");
  return std::regex_replace(collapse(text), std::regex(" "), "\n");
}

Blocks without_blind_spots(Blocks blocks) {
  walk(blocks, {[](Blocks& list) {
                  for (Block& block : list) {
                    if (Table* table = get_if<Table>(block)) table->caption.clear();
                    if (CodeBlock* code = get_if<CodeBlock>(block))
                      block = {Para{inlines_from_text(code->text)}, block.place};
                  }
                },
                {}});
  return blocks;
}

std::string difference(const std::string& found, const std::string& expected) {
  const auto lines = split(found, '\n'), wanted = split(expected, '\n');
  for (std::size_t i = 0; i < std::max(lines.size(), wanted.size()); ++i) {
    const std::string line(i < lines.size() ? lines[i] : "nothing");
    const std::string other(i < wanted.size() ? wanted[i] : "nothing");
    if (line != other) return "found:    " + line + "\nexpected: " + other;
  }
  return "";
}

}  // namespace remit::test
