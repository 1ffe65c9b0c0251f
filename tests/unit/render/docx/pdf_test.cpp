// The numbers as a word processor prints them: LibreOffice makes a PDF of the DOCX, and its text is
// compared with the numbers in the tree.
#include <doctest/doctest.h>

#include "base/process.h"
#include "base/strings.h"
#include "temporary_folder.h"
#include "unit/render/docx/reading.h"
#include "unit/render/docx/sample.h"

namespace remit::pdf_test {
namespace {

bool can_print() { return find_program("soffice") && find_program("pdftotext"); }

std::string run(const std::string& program, std::vector<std::string> arguments,
                const TemporaryFolder& folder) {
  ProcessOptions options;
  options.arguments = std::move(arguments);
  options.directory = folder.path();
  options.timeout = std::chrono::seconds(180);
  const ProcessResult result = run_process(*find_program(program), options);
  REQUIRE_MESSAGE(result.succeeded(), describe(result, options) << result.messages);
  return result.output;
}

// The lines of the printed document, white space collapsed.
std::vector<std::string> printed(const std::string& docx) {
  const TemporaryFolder folder;
  folder.write("document.docx", docx);
  run("soffice",
      {"-env:UserInstallation=file://" + folder.path() + "/profile", "--headless", "--convert-to",
       "pdf", "document.docx"},
      folder);
  std::vector<std::string> lines;
  const std::string text = run("pdftotext", {"-layout", "document.pdf", "-"}, folder);
  for (std::string_view line : split(text, '\n')) lines.push_back(collapse(line));
  return lines;
}

std::string first_words(const Blocks& blocks) {
  const std::string text = plain_text(blocks);
  return text.substr(0, std::min<std::size_t>(20, text.find('\n')));
}

// "1.1 The first words of it", for every number in the tree.
std::vector<std::string> expected_lines(const Blocks& blocks) {
  std::vector<std::string> result;
  for_each_block(blocks, [&](const Block& block) {
    const Attr* attr = attr_of(block);
    if (!attr || attr->get("number").empty()) return;
    const Div* division = get_if<Div>(block);
    const std::string words =
        division ? first_words(division->content) : plain_text(get_if<Header>(block)->content);
    result.push_back(attr->get("number") + " " + words);
  });
  return result;
}

// Every expected line begins a printed line, in this order.
void check_printed(const Blocks& blocks, const std::vector<std::string>& lines) {
  auto from = lines.begin();
  for (const std::string& expected : expected_lines(blocks)) {
    const auto found = std::find_if(from, lines.end(), [&](const std::string& line) {
      return line.starts_with(collapse(expected));
    });
    CHECK_MESSAGE(found != lines.end(), "not printed, or not in its place: " << expected);
    if (found != lines.end()) from = found + 1;
  }
}

bool has_line(const std::vector<std::string>& lines, std::string_view line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

void check_scheme(Blocks blocks, const NumberingScheme& scheme) {
  if (!can_print()) return;
  number(blocks, scheme);
  Document document;
  document.blocks = std::move(blocks);
  DocxStyle style;
  style.numbering = scheme;
  REQUIRE(!expected_lines(document.blocks).empty());
  check_printed(document.blocks, printed(rendered(document, style)));
}

using K = NumberedKind;
using F = NumberFormat;

}  // namespace

TEST_CASE("a report is printed with the numbers that its tree has") {
  if (!can_print()) return;
  const Document document = sample_report();
  const auto lines = printed(rendered(document, sample_style()));
  check_printed(document.blocks, lines);
  for (const char* line : {"1. Executive Summary", "2. Recommended Decision", "Background",
                           "3. Financial Implications", "Appendix A: Terms of reference",
                           "1. Membership", "1.1 The members are the responsible authorities.",
                           "2. Quorum", "(a) note the work of the partnership;", "a) one vote",
                           "2.2 With fewer, a decision is put to members by e-mail."})
    CHECK_MESSAGE(has_line(lines, line), line);
  CHECK(has_line(lines, "Page 1 of 3"));
}

TEST_CASE("one count runs through paragraphs under headings without numbers") {
  check_scheme({heading(1, "First"), para("Alpha"), para("Beta"), heading(1, "Second"),
                para("Gamma"), ordered({{plain("delta")}, {plain("epsilon")}}), para("Zeta")},
               {{{K::paragraph, F::decimal, "%1", 1, true}, {K::item, F::lower_letter, "(%2)"}}});
}

TEST_CASE("one count runs through paragraphs under headings with numbers") {
  check_scheme(
      {heading(1, "First"), para("Alpha"), para("Beta"), heading(1, "Second"), para("Gamma"),
       ordered({{plain("delta")}, {plain("epsilon")}}), para("Zeta"), ordered({{plain("eta")}})},
      {{{K::heading, F::upper_letter, "%1."},
        {K::paragraph, F::decimal, "%2.", 1, true},
        {K::item, F::lower_letter, "(%3)"}}});
}

TEST_CASE("letters begin anew in each section") {
  check_scheme({heading(1, "First"), para("Alpha"), para("Beta"),
                ordered({{plain("gamma"), ordered({{plain("delta")}})}, {plain("epsilon")}}),
                heading(1, "Second"), para("Zeta")},
               {{{K::heading, F::decimal, "%1."},
                 {K::paragraph, F::lower_letter, "%2."},
                 {K::item, F::lower_roman, "%3."},
                 {K::item, F::upper_roman, "(%4)"}}});
}

TEST_CASE("a constitution begins at its own number and goes four levels deep") {
  check_scheme({heading(1, "Seventeen"), heading(2, "Rules"), para("Alpha"), para("Beta"),
                heading(2, "More"), para("Gamma"), heading(1, "Eighteen"), heading(2, "Last"),
                heading(3, "Deep"), para("Delta")},
               {{{K::heading, F::decimal, "%1.", 17},
                 {K::heading, F::decimal, "%1.%2"},
                 {K::heading, F::decimal, "%1.%2.%3"},
                 {K::paragraph, F::decimal, "%1.%2.%3.%4"}}});
}

TEST_CASE("appendices count for themselves, even with the scheme of the document") {
  if (!can_print()) return;
  Document document;
  document.blocks = sample_sections();
  DocxStyle style;
  style.numbering = section_scheme();
  for (const char* label : {"A", "B"}) {
    style.appended[label] = section_scheme();
    document.blocks.push_back(
        heading(1, std::string("Appendix ") + label, {"unnumbered", "appendix"}));
    for (Block& block : appended({heading(1, std::string("Part ") + label), para("Alpha"),
                                  para("Beta"), ordered({{plain("gamma")}})},
                                 section_scheme(), label))
      document.blocks.push_back(std::move(block));
  }
  const auto lines = printed(rendered(document, style));
  check_printed(document.blocks, lines);
  CHECK(has_line(lines, "1. Part A"));
  CHECK(has_line(lines, "1. Part B"));
}

}  // namespace remit::pdf_test
