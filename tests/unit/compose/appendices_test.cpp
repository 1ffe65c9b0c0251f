#include "compose/appendices.h"

#include <doctest/doctest.h>

#include "compose/report.h"
#include "composed_reading.h"

namespace remit::appendices_test {
namespace {

// A report whose template prints each kind of appendix.
struct Appending : ComposingDocuments {
  Appending() {
    disk.write("templates/report.md.mustache",
               "{{{sections}}}\n\n"
               "{{#appendices}}\n"
               "# {{label}} – {{title}} {#{{{id}}} .appendix .unnumbered}\n\n"
               "{{#content}}\n{{{content}}}\n\n{{/content}}\n"
               "{{#attached.kind}}\n::: appendix-note\n[{{title}}]({{{attached.url}}}) "
               "({{attached.kind}}, {{attached.size}})\n:::\n\n{{/attached.kind}}\n"
               "{{#exempt}}\n::: appendix-note\nExempt, {{exempt}}: {{public-interest}}\n:::\n\n"
               "{{/exempt}}\n"
               "{{/appendices}}\n");
    report.folder = "2022-03-15-work";
    report.committee = text("panel");
    report.date = date("2022-03-15");
    report.title = text("Work");
  }

  Appendix& append(std::string letter, std::string title) {
    Appendix& appendix = report.appendices.emplace_back();
    appendix.id = text(std::move(letter));
    appendix.title = text(std::move(title));
    return appendix;
  }

  void append_prose(std::string letter, const std::string& markdown) {
    Appendix& appendix = append(std::move(letter), "Table of work");
    appendix.prose_file = text("work.md");
    appendix.prose = prose(markdown, "work.md");
    appendix.prose_read = true;
  }

  std::optional<ComposedDocument> compose(const std::string& markdown) {
    report.prose = prose(markdown, "report.md");
    return compose_report(report, {}, context());
  }

  std::string outlined(const std::string& markdown) {
    const auto composed = compose(markdown);
    REQUIRE(composed);
    return outline(composed->document.blocks);
  }

  Report report;
};

}  // namespace

TEST_CASE("prose is appended one level down, with facts, and without the report's numbers") {
  Appending a;
  a.append_prose("A", "# Now\n\nBy the {{bodies.board.name}}.\n\n## Soon\n\nMore.\n");
  CHECK(a.outlined("# Summary\n\nOne.\n") ==
        "# 1. Summary\n"
        "1.1 One.\n"
        "# Appendix A – Table of work\n"
        "## Now\n"
        "By the Safer Board.\n"
        "### Soon\n"
        "More.\n");
  CHECK(a.messages() == "");
}

TEST_CASE("appended prose refers to itself and to the report, and the report into it") {
  Appending a;
  a.append_prose("A",
                 "# Now {#now}\n\nSee [](#now), [](#two) and [](#costs).\n\n"
                 "| a |\n| --- |\n| 1 |\n\nTable: What it costs {#costs}\n");
  CHECK(a.outlined("# Summary\n\nSee [](#A), [](#A-now) and [](#A-costs).\n\nTwo. {#two}\n") ==
        "# 1. Summary\n"
        "1.1 See Appendix\u00a0A, Now and Table\u00a01 of Appendix\u00a0A.\n"
        "1.2 Two.\n"
        "# Appendix A – Table of work\n"
        "## Now\n"
        "See Now, paragraph\u00a01.2 and Table\u00a01 of Appendix\u00a0A.\n"
        "Table 1: What it costs\na\n1\n");
  CHECK(a.messages() == "");
}

TEST_CASE("what is wrong in appended prose is reported, and its facts are checked") {
  Appending a;
  a.append_prose("A", "# Now\n\n{{bodies.bord.name}} and [](#nowhere)\n");
  CHECK_FALSE(a.compose("# Summary\n\nx\n")->facts_complete);
  CHECK(a.messages().find("work.md:3:3: error: nothing here is called 'bodies.bord.name'") !=
        std::string::npos);
  CHECK(a.messages().find("work.md:3:29: error: nothing in this document has the id 'nowhere'") !=
        std::string::npos);
}

TEST_CASE("the checks of prose see what is appended") {
  Appending a;
  a.append_prose("A", "# Now\n\nThe DHR.\n");
  const auto composed = a.compose("# Summary\n\nx\n");
  REQUIRE(composed);
  CHECK(plain_text(composed->prose) == "Summary\nx\nNow\nThe DHR.");
}

TEST_CASE("a file is published beside the page, and the appendix leads to it") {
  Appending a;
  Appendix& appendix = a.append("A", "Plan of the year");
  appendix.file = text("plan of 2022.pdf");
  appendix.attached = AttachedFile{"content/safer/reports/x/plan of 2022.pdf", "plan of 2022.pdf",
                                   std::string(18'400, 'x'), "PDF"};
  const auto composed = a.compose("# Summary\n\nSee [](#A).\n");
  REQUIRE(composed);
  CHECK(outline(composed->document.blocks) ==
        "# 1. Summary\n"
        "1.1 See Appendix\u00a0A.\n"
        "# Appendix A – Plan of the year\n"
        "Plan of the year (PDF, 18 KB)\n");
  CHECK(composed->markdown.find("(plan%20of%202022.pdf)") != std::string::npos);
  REQUIRE(composed->attached.size() == 1);
  CHECK(composed->attached.front().part == "Appendix A");
  CHECK(composed->attached.front().file.name == "plan of 2022.pdf");
}

TEST_CASE("an exempt appendix has its title and the reason, and nothing else") {
  Appending a;
  Appendix& appendix = a.append("A", "Prices");
  appendix.exempt = text("3");
  appendix.public_interest = text("they would help a competitor");
  CHECK(a.outlined("# Summary\n\nSee [](#A).\n") ==
        "# 1. Summary\n"
        "1.1 See Appendix\u00a0A.\n"
        "# Appendix A – Prices\n"
        "Exempt, 3: they would help a competitor\n");
}

TEST_CASE("what could not be read is left out, and references to it are passed over") {
  Appending a;
  a.append("A", "Plan").file = text("plan.pdf");
  a.append("B", "Work").prose_file = text("work.md");
  CHECK(a.outlined("# Summary\n\n[x](#A) [y](#B-z)\n") == "# 1. Summary\n1.1 x y\n");
  CHECK(a.messages() == "");
}

}  // namespace remit::appendices_test
