#include "compose/sections.h"

#include <doctest/doctest.h>

#include "document/print.h"
#include "text/markdown.h"

namespace remit::sections_test {
namespace {

const Source kHouse("house-style.xml", "Summary Action Standing Closing");

StandardHeading heading(std::string title, bool opening, bool required,
                        std::string_view wording = {}) {
  StandardHeading result;
  result.title = {title, {&kHouse, 0, 7}};
  result.opening = opening;
  result.required = required;
  if (!wording.empty()) result.wording = {{Para{inlines_from_text(wording)}, {}}};
  return result;
}

HouseStyle style() {
  HouseStyle result;
  result.headings = {
      heading("Summary", true, true), heading("Action Required", true, false, "None."),
      heading("Standing Matters", false, false, "As always."), heading("Risk", false, true)};
  return result;
}

std::string completed(const std::string& markdown) {
  const Source source("r.md", markdown);
  Diagnostics diagnostics;
  Blocks prose = read_markdown(mapped(source), MarkdownKind::prose, diagnostics);
  std::string result = print_tree(
      complete_sections(std::move(prose), style(), Place::whole_file(source), diagnostics));
  for (const Diagnostic& d : diagnostics.sorted()) result += render_text(d);
  return result;
}

}  // namespace

TEST_CASE("standard headings that are not written stand in their places, with their wording") {
  CHECK(completed("# Summary\n\ns\n\n# Own\n\no\n\n# Risk\n\nr\n") == R"(Header 1 "Summary"
Para "s"
Header 1 "Action Required"
Para "None."
Header 1 "Own"
Para "o"
Header 1 "Standing Matters"
Para "As always."
Header 1 "Risk"
Para "r"
)");
}

TEST_CASE("a standard heading that is written keeps its text, spelt as the house style does") {
  CHECK(completed("# SUMMARY\n\ns\n\n# action required {#act}\n\na\n\n## Sub\n\n# Risk\n\nr\n")
            .starts_with("Header 1 \"Summary\"\nPara \"s\"\n"
                         "Header 1 {#act} \"Action Required\"\nPara \"a\"\nHeader 2 \"Sub\"\n"
                         "Header 1 \"Standing Matters\"\n"));
}

TEST_CASE("a standard heading with nothing under it has its wording, and any other is an error") {
  CHECK(completed("# Summary\n\ns\n\n# Standing Matters\n\n# Risk\n\nr\n")
            .find("Header 1 \"Standing Matters\"\nPara \"As always.\"\n") != std::string::npos);
  CHECK(completed("# Summary\n\ns\n\n# Own\n\n# Risk\n\nr\n")
            .ends_with(
                R"(r.md:5:1: error: the section 'Own' says nothing [report.empty-section]
    # Own
    ^~~~~
  help: write it, or remove the heading
)"));
}

TEST_CASE("a required heading that is missing is an error of the file") {
  const std::string result = completed("# Summary\n\ns\n");
  CHECK(result.ends_with(
      R"(r.md: error: the house style requires the heading 'Risk' [report.missing-heading]
  help: add '# Risk' and what is to be said there
  note: the house style says so at house-style.xml:1
)"));
}

TEST_CASE("standard headings out of order are a warning") {
  CHECK(
      completed("# Risk\n\nr\n\n# Summary\n\ns\n")
          .find(
              R"(r.md:5:1: warning: the house style has 'Summary' before 'Risk' [report.heading-order]
    # Summary
    ^~~~~~~~~
  help: move the section
)") != std::string::npos);
}

TEST_CASE("text before the first heading is an error, once") {
  const std::string result = completed("a\n\nb\n\n# Summary\n\ns\n\n# Risk\n\nr\n");
  CHECK(result.starts_with("Header 1 \"Summary\"\n"));
  CHECK(result.ends_with(
      R"(r.md:1:1: error: this text stands before the first heading [report.text-before-heading]
    a
    ^
  help: put it under a heading, such as '# Summary'
)"));
}

TEST_CASE("a report without prose has what the house style says") {
  CHECK(
      completed("").starts_with("Header 1 \"Action Required\"\nPara \"None.\"\n"
                                "Header 1 \"Standing Matters\"\nPara \"As always.\"\n"));
}

}  // namespace remit::sections_test
