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

const Source kCover("report.xml", "Standing Matters");

Text asked(std::string title) { return {std::move(title), {&kCover, 0, 8}}; }

std::string completed(const std::string& markdown, const StandardWording& wording = {}) {
  const Source source("r.md", markdown);
  Diagnostics diagnostics;
  Blocks prose = read_markdown(mapped(source), MarkdownKind::prose, diagnostics);
  std::string result = print_tree(complete_sections(std::move(prose), style(), wording,
                                                    Place::whole_file(source), diagnostics));
  for (const Diagnostic& d : diagnostics.sorted()) result += render_text(d);
  return result;
}

}  // namespace

const std::string kComplete = R"(Header 1 "Summary"
Para "s"
Header 1 "Action Required"
Para "None."
Header 1 "Own"
Para "o"
Header 1 "Standing Matters"
Para "As always."
Header 1 "Risk"
Para "r"
)";

TEST_CASE("a standard heading that asks for it gets the house style's wording") {
  CHECK(completed("# Summary\n\ns\n\n# Action required {.standard}\n\n# Own\n\no\n\n"
                  "# STANDING MATTERS {.standard}\n\n# Risk\n\nr\n") == kComplete);
}

TEST_CASE("what the cover sheet asks for stands in its place, with its wording") {
  CHECK(completed("# Summary\n\ns\n\n# Own\n\no\n\n# Risk\n\nr\n",
                  {{asked("standing matters"), asked("Action Required")}}) == kComplete);
}

TEST_CASE("an issued report says what it said: wording that nobody asked for stays") {
  const std::string prose = "# Summary\n\ns\n\n# Own\n\no\n\n# Standing Matters\n\n# Risk\n\nr\n";
  IssueRecord record;
  record.text = "## 1. Summary\ns\n## B Action Required\nNone.\n## 3. Own\no\n";
  CHECK(completed(prose, StandardWording{{}, &record}) == kComplete);
}

TEST_CASE("an issued report has no standard heading that came after it") {
  IssueRecord record;
  record.text = "## 1. Summary\ns\n## 2. Own Action Required\no\n## 3. Risk\nr\n";
  const std::string result =
      completed("# Summary\n\ns\n\n# Own Action Required\n\no\n\n# Risk\n\nr\n",
                StandardWording{{}, &record});
  CHECK(result.find("None.") == std::string::npos);
  CHECK(result.find("As always.") == std::string::npos);
  CHECK(result.find("error") == std::string::npos);
}

TEST_CASE("a heading that was issued and is gone is missing again, if it has no wording") {
  IssueRecord record;
  record.text = "## Summary\ns\n## Risk\nr\n";
  CHECK(completed("# Summary\n\ns\n", StandardWording{{}, &record})
            .find("requires the heading 'Risk'") != std::string::npos);
}

TEST_CASE("a standard heading that nobody wrote or asked for is an error that offers both") {
  const std::string result = completed("# Summary\n\ns\n\n# Own\n\no\n\n# Risk\n\nr\n");
  CHECK(result.starts_with(kComplete));
  CHECK(result.ends_with(
      R"(r.md: error: the report does not say what it means for 'Standing Matters' [report.missing-heading]
  help: add '# Standing Matters' and write the section, or add '# Standing Matters {.standard}' for the house style's wording
  note: that wording is at house-style.xml:1
)"));
  CHECK(result.find("'Action Required' [report.missing-heading]") != std::string::npos);
}

TEST_CASE("a standard heading of a lower level is told where it stands, and offers no wording") {
  const std::string result = completed(
      "# Summary\n\ns\n\n# Action Required {.standard}\n\n# Own\n\n## Standing matters\n\nNo.\n\n"
      "# Risk\n\nr\n");
  CHECK(result.ends_with(
      R"(r.md:9:1: error: 'Standing Matters' is a heading of level 1 in the house style, and stands below another here [report.missing-heading]
    ## Standing matters
    ^~~~~~~~~~~~~~~~~~~
  help: write '# Standing Matters'; if this is a part of another section, give it another name, and add '# Standing Matters' with what is to be said there
  note: the house style has it at house-style.xml:1
)"));
}

TEST_CASE("'&' and 'and' are one word of a heading") {
  HouseStyle joint;
  joint.headings = {heading("Health and Wellbeing", false, true, "None.")};
  const Source source("r.md", "# Health & Wellbeing\n\nIt costs lives.\n");
  Diagnostics diagnostics;
  Blocks prose = read_markdown(mapped(source), MarkdownKind::prose, diagnostics);
  const Blocks all =
      complete_sections(std::move(prose), joint, {}, Place::whole_file(source), diagnostics);
  CHECK(diagnostics.all().empty());
  CHECK(print_tree(all) == "Header 1 \"Health and Wellbeing\"\nPara \"It costs lives.\"\n");
}

TEST_CASE(
    "a heading that is nearly standard is told, though the cover sheet asks for the wording") {
  const std::string result = completed(
      "# Summary\n\ns\n\n# Action Required {.standard}\n\n# Standing Maters\n\nNo.\n\n"
      "# Risk\n\nr\n",
      {{asked("Standing Matters")}, nullptr});
  CHECK(result.find("[report.misspelt-heading]") != std::string::npos);
}

TEST_CASE("a standard heading that is written keeps its text, spelt as the house style does") {
  CHECK(completed("# SUMMARY\n\ns\n\n# action required {#act}\n\na\n\n## Sub\n\n"
                  "# Standing matters {.standard}\n\n# Risk\n\nr\n")
            .starts_with("Header 1 \"Summary\"\nPara \"s\"\n"
                         "Header 1 {#act} \"Action Required\"\nPara \"a\"\nHeader 2 \"Sub\"\n"
                         "Header 1 \"Standing Matters\"\n"));
}

TEST_CASE("a heading with nothing under it is an error, and one with standard wording says so") {
  const std::string result =
      completed("# Summary\n\ns\n\n# Standing Matters\n\n# Own\n\n# Risk\n\nr\n");
  CHECK(result.find("As always.") == std::string::npos);
  CHECK(result.find(
            R"(r.md:5:1: error: the section 'Standing Matters' says nothing [report.empty-section]
    # Standing Matters
    ^~~~~~~~~~~~~~~~~~
  help: write it, or write '# Standing Matters {.standard}' for the house style's wording
  note: that wording is at house-style.xml:1
)") != std::string::npos);
  CHECK(result.ends_with(R"(r.md:7:1: error: the section 'Own' says nothing [report.empty-section]
    # Own
    ^~~~~
  help: write it, or remove the heading
)"));
}

TEST_CASE("a section cannot have the standard wording and its own text") {
  const std::string written =
      "# Summary\n\ns\n\n# Action Required {.standard}\n\na\n\n"
      "# Standing Matters\n\nm\n\n# Risk\n\nr\n";
  const std::string result = completed(written, {{asked("Standing Matters")}});
  CHECK(
      result.find(
          R"(r.md:5:1: error: the section 'Action Required' asks for the standard wording, and also has its own text [report.standard-and-own]
    # Action Required {.standard}
    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  help: remove '{.standard}', or the text
)") != std::string::npos);
  CHECK(result.find("[report.standard-and-own]\n    # Standing Matters\n    ^~~~~~~~~~~~~~~~~~\n"
                    "  help: remove it from the cover sheet, or the text\n") != std::string::npos);
}

TEST_CASE("standard wording that does not exist cannot be asked for") {
  const std::string written =
      "# Summary {.standard}\n\n# Action Required {.standard}\n\n"
      "# Own {.standard}\n\n# Standing Matters {.standard}\n\n# Risk\n\nr\n";
  const std::string result = completed(written, {{asked("Standing Matter")}});
  CHECK(
      result.find(
          R"(r.md:1:1: error: the house style has no standard wording for 'Summary' [report.no-standard-wording]
    # Summary {.standard}
    ^~~~~~~~~~~~~~~~~~~~~
  help: write the section yourself; the house style has standard wording for Action Required and Standing Matters
)") != std::string::npos);
  CHECK(result.find("no standard wording for 'Own'") != std::string::npos);
  CHECK(
      result.find(
          R"(report.xml:1:1: error: the house style has no standard wording for 'Standing Matter' [report.no-standard-wording]
    Standing Matters
    ^~~~~~~~
  help: did you mean 'Standing Matters'?)") != std::string::npos);
}

TEST_CASE("a required heading that is missing is an error of the file") {
  const std::string result =
      completed("# Summary\n\ns\n", {{asked("Action Required"), asked("Standing Matters")}});
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
  IssueRecord record;
  record.text = "## Summary\ns\n## Risk\nr\n";
  const std::string result =
      completed("a\n\nb\n\n# Summary\n\ns\n\n# Risk\n\nr\n", StandardWording{{}, &record});
  CHECK(result.starts_with("Header 1 \"Summary\"\n"));
  CHECK(result.ends_with(
      R"(r.md:1:1: error: this text stands before the first heading [report.text-before-heading]
    a
    ^
  help: put it under a heading, such as '# Summary'
)"));
}

}  // namespace remit::sections_test
