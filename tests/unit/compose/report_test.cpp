#include "compose/report.h"

#include <doctest/doctest.h>

#include "compose/terms_of_reference.h"
#include "composed_reading.h"

namespace remit::report_test {
namespace {

// A report to the panel, with the board's terms to append.
struct Reports : ComposingDocuments {
  Reports() {
    report.folder = "2022-03-15-work";
    report.committee = text("panel");
    report.date = date("2022-03-15");
    report.title = text("Work of the *board*");
    report.classification = text("public");
    report.report_of = text("officer");
    data.terms[0].wording =
        prose("# Aim\n\nSafety, by [](#quorum).\n\n1. here\n2. there {#there}\n", "board.md");
  }

  void append(std::string letter) {
    Appendix appendix;
    appendix.id = text(std::move(letter));
    appendix.terms_of_reference = text("board");
    report.appendices.push_back(std::move(appendix));
  }

  std::optional<ComposedDocument> compose(const std::string& markdown) {
    AppendableTerms terms;
    for (const TermsOfReference& version : data.terms)
      if (auto composed = compose_terms(version, *version.in_force_from.date, context()))
        terms.emplace(std::pair(&version, *version.in_force_from.date),
                      std::move(composed->appended));
    report.prose = prose(markdown, "report.md");
    return compose_report(report, terms, context());
  }

  std::string outlined(const std::string& markdown) {
    const auto composed = compose(markdown);
    REQUIRE(composed);
    return outline(composed->document.blocks);
  }

  Report report;
};

}  // namespace

TEST_CASE("a report is its cover and its sections, numbered") {
  Reports reports;
  CHECK(reports.outlined("# Summary\n\nOne.\n\nTwo. {#two}\n\n# Impact\n\nSee [](#two).\n") ==
        "Work of the *board*\n"
        "# 1. Summary\n"
        "1.1 One.\n"
        "1.2 Two.\n"
        "# 2. Impact\n"
        "2.1 See paragraph\u00a01.2.\n");
  CHECK(reports.messages() == "");
}

TEST_CASE("a report knows what it is called, and as at which date it states facts") {
  Reports reports;
  const auto composed = reports.compose("# Summary\n\nx\n");
  REQUIRE(composed);
  CHECK(composed->key.kind == DocumentKind::report);
  CHECK(composed->name == "2022-03-15-work");
  CHECK(composed->key.subject == "2022-03-15-work");
  CHECK(composed->key.partnership == "safer");
  CHECK(iso(composed->date) == "2022-03-15");
  CHECK(composed->document.title == "Work of the *board*");
  CHECK(composed->numbering == reports.style.report_numbering);
  CHECK(composed->values.find_path("report.date")->text() == "15 March 2022");
  CHECK(composed->values.find_path("report.committee")->text() == "Scrutiny Panel");
  CHECK(composed->values.find_path("report.classification")->text() == "Public");
  CHECK(composed->values.find_path("report.report-of.name")->text() == "Officer");
}

TEST_CASE("a report states the facts of its own date") {
  Reports reports;
  TermsOfReference later = reports.data.terms[0];
  later.in_force_from = date("2022-04-01");
  later.quorum_minimum = text("7");
  reports.data.terms.push_back(later);
  const std::string wording = "# Summary\n\nAt least {{bodies.board.terms.quorum.minimum}}.\n";
  CHECK(reports.outlined(wording).find("1.1 At least 5.\n") != std::string::npos);
  reports.report.date = date("2022-04-01");
  CHECK(reports.outlined(wording).find("1.1 At least 7.\n") != std::string::npos);
}

TEST_CASE("appended terms begin their numbers again, one level down, under their letter") {
  Reports reports;
  reports.append("A");
  CHECK(reports.outlined("# Summary\n\nOne.\n") ==
        "Work of the *board*\n"
        "# 1. Summary\n"
        "1.1 One.\n"
        "# Appendix A – Safer Board: terms of reference\n"
        "## 1. Aim\n"
        "Safety, by clause\u00a03.\n"
        "here\nthere\n"
        "## 2. Membership\n"
        "Essex Police\n"
        "## 3. Quorum\n"
        "At least five.\n");
  CHECK(reports.messages() == "");
}

TEST_CASE("a report refers to its appendices and into them") {
  Reports reports;
  reports.append("A");
  reports.append("B");
  const std::string made = reports.outlined(
      "# Summary\n\nSee [](#B), [](#B-quorum), [rule](#A-there) and [](#aim).\n\n"
      "# Aim\n\nx\n");
  CHECK(made.find("1.1 See Appendix\u00a0B, clause\u00a03 of Appendix\u00a0B, rule\u00a01(b) of "
                  "Appendix\u00a0A and section\u00a02."
                  "\n") != std::string::npos);
  CHECK(reports.messages() == "");
}

TEST_CASE("the numbers of an appendix are of its own list and scheme") {
  Reports reports;
  reports.append("A");
  const auto composed = reports.compose("# Summary\n\nx\n");
  REQUIRE(composed);
  REQUIRE(composed->appended.contains("A"));
  CHECK(composed->appended.at("A") == reports.style.terms_numbering);
  const Div* appended = get_if<Div>(composed->document.blocks.back());
  REQUIRE(appended);
  const Attr* aim = attr_of(appended->content.front());
  CHECK(aim->id == "A-aim");
  CHECK(aim->get("list") == "A");
  CHECK(aim->get("number") == "1.");
}

TEST_CASE("tables of an appendix are numbered once, and referred to with its letter") {
  Reports reports;
  reports.append("A");
  reports.data.terms[0].wording =
      reports.prose("# Aim\n\nTable: Fees {#fees}\n\n| a |\n|---|\n| 1 |\n", "fees.md");
  const std::string made = reports.outlined(
      "# Summary\n\nTable: Costs {#costs}\n\n| a |\n|---|\n| 1 |\n\n[](#costs), [](#A-fees)\n");
  CHECK(made.find("Table 1: Costs") != std::string::npos);
  CHECK(made.find("Table 1: Fees") != std::string::npos);
  CHECK(made.find("1.1 Table\u00a01, Table\u00a01 of Appendix\u00a0A\n") != std::string::npos);
}

TEST_CASE("nothing is said of references to terms that could not be composed") {
  Reports reports;
  reports.append("A");
  reports.data.terms.clear();
  CHECK(reports.compose("# Summary\n\nSee [](#A) and [](#A-quorum).\n"));
  CHECK(reports.messages() == "");
}

TEST_CASE("a mistake in appended terms is said once, of the terms") {
  Reports reports;
  reports.append("A");
  reports.data.terms[0].wording =
      reports.prose("# Aim\n\nSee [](#nowhere).\n\nx {#x}\n\ny {#x}\n", "board.md");
  reports.compose("# Summary\n\nx\n");
  CHECK(reports.messages() ==
        "board.md:3:8: error: nothing in this document has the id 'nowhere' "
        "[reference.unknown-id]\n"
        "    See [](#nowhere).\n"
        "           ^~~~~~~~\n"
        "  help: put {#nowhere} at the end of the paragraph or heading that is meant\n"
        "board.md:7:5: error: the id 'x' is used twice [reference.duplicate-id]\n"
        "    y {#x}\n"
        "        ^\n"
        "  help: give one of the two another name\n"
        "  note: the other is at board.md:5\n");
}

TEST_CASE("a report without a date, or with a faulty template, is none") {
  Reports reports;
  reports.disk.write("templates/report.md.mustache", "{{titel}}");
  CHECK_FALSE(reports.compose("# Summary\n\nx\n"));
  CHECK(reports.messages().find("[template.unknown-name]") != std::string::npos);
  reports.report.date = {};
  CHECK_FALSE(reports.compose("# Summary\n\nx\n"));
}

TEST_CASE("the checks are given what was written, with its facts, and not the appendices") {
  Reports reports;
  reports.append("A");
  const auto composed = reports.compose("# Summary\n\nOf the {{bodies.board.name}}.\n");
  REQUIRE(composed);
  CHECK(plain_text(composed->prose) == "Summary\nOf the Safer Board.");
}

}  // namespace remit::report_test
