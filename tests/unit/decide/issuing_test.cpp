// Which reports can be issued or revised, and on which days.
#include "decide/issuing.h"

#include <doctest/doctest.h>

#include "base/digest.h"
#include "unit/check/written.h"

namespace remit::issuing_test {
namespace {

const Written kFile("report 2025-06-10 issued 2025-06-02 text");

Report draft() {
  Report result;
  result.folder = "2025-06-10-review";
  result.place = kFile.place("report");
  result.date = kFile.date("2025-06-10");
  return result;
}

// Issued on 2 June with the text "old".
Report issued() {
  Report result = draft();
  result.issued = kFile.text("issued");
  IssueRecord record;
  record.on = kFile.date("2025-06-02");
  record.text_place = kFile.place("text");
  record.text = "old";
  record.digest.value = digest("old");
  result.issue = record;
  return result;
}

IssueRequest on(std::string_view day) {
  return {*parse_date(day), *parse_date("2025-07-01"), false, "", "new"};
}

IssueRequest revision(std::string_view day, std::string text = "new") {
  return {*parse_date(day), *parse_date("2025-07-01"), true, "A misprint.", std::move(text)};
}

// A line for each message, with the word at its place.
std::string checked(const IssueRequest& request, const Report& report) {
  Diagnostics diagnostics;
  const bool valid = check_issuing(request, report, diagnostics);
  CHECK(valid == !diagnostics.has_errors());
  std::string result;
  for (const Diagnostic& d : diagnostics.sorted()) {
    const std::string at =
        d.place.source
            ? kFile.source().text().substr(d.place.begin, d.place.end - d.place.begin) + ": "
            : "";
    result += (result.empty() ? "" : "\n") + at +
              (d.severity == Severity::warning ? "warning: " : "") + d.message + "; " + d.help +
              " [" + d.code + "]";
  }
  return result;
}

}  // namespace

TEST_CASE("clear days are weekdays between the two days") {
  const auto days = [](std::string_view published, std::string_view meeting) {
    return clear_days(*parse_date(published), *parse_date(meeting));
  };
  CHECK(days("2025-06-02", "2025-06-10") == 5);
  CHECK(days("2025-06-03", "2025-06-10") == 4);
  CHECK(days("2025-06-06", "2025-06-09") == 0);
  CHECK(days("2025-06-09", "2025-06-09") == 0);
  CHECK(days("2025-06-20", "2025-06-10") == 0);
}

TEST_CASE("a report is issued five clear days before its meeting, or with a warning") {
  CHECK(checked(on("2025-06-02"), draft()) == "");
  const std::string help =
      "; the law asks councils for five (Local Government Act 1972 s.100B); with fewer, the chair "
      "has to find the item urgent, and the minutes have to say why [issue.short-notice]";
  CHECK(checked(on("2025-06-03"), draft()) ==
        "2025-06-10: warning: there are 4 clear days between 3 June 2025 and the meeting on 10 "
        "June 2025" +
            help);
  CHECK(checked(on("2025-06-06"), draft()) ==
        "2025-06-10: warning: there is 1 clear day between 6 June 2025 and the meeting on 10 June "
        "2025" +
            help);
}

TEST_CASE("a report is issued neither before its day has come nor a year before its meeting") {
  CHECK(checked(on("2025-07-01"), draft()).find("issue.short-notice") != std::string::npos);
  CHECK(checked(on("2025-07-02"), draft()) ==
        "--on is 2 July 2025, which has not come yet; issue the report on the day on which it is "
        "published [issue.not-yet]");
  CHECK(checked(on("2024-06-10"), draft()) == "");
  CHECK(checked(on("2024-06-09"), draft()) ==
        "2025-06-10: --on is 9 June 2024, more than a year before the meeting on 10 June 2025; "
        "give the day on which the report was published: --on DATE [issue.long-before]");
}

TEST_CASE("a report is issued once") {
  CHECK(checked(on("2025-06-03"), issued()) ==
        "2025-06-02: the report was issued on 2 June 2025; if its text has changed since, revise "
        "it: remit issue 2025-06-10-review --revise --reason \"…\"; if the day is wrong, correct "
        "it: remit issue 2025-06-10-review --correct --on DATE --reason \"…\" "
        "[issue.already-issued]");
}

TEST_CASE("what was issued is revised if it changed, from the day of its last publication on") {
  CHECK(checked(revision("2025-06-02"), issued()) == "");
  CHECK(checked(revision("2025-06-01"), issued()) ==
        "2025-06-02: the report was last issued on 2 June 2025, and --on is 1 June 2025; give the "
        "day on which the revision is published: --on 2025-07-01 [issue.before-last]");
  CHECK(checked(revision("2025-06-05", "old"), issued()) ==
        "text: the report says what it said when it was issued: there is nothing to revise; "
        "change its text first [issue.unchanged]");
  CHECK(checked(revision("2025-06-05"), draft()) ==
        "report: the report has not been issued, so there is nothing to revise; issue it: remit "
        "issue 2025-06-10-review [issue.not-issued]");
}

TEST_CASE("a report whose record is gone is neither issued nor revised") {
  Report lost = issued();
  lost.issue.reset();
  const std::string expected =
      "issued: this report was issued, and the record of what it said is gone; restore "
      "report.issued.xml and report.issued.md beside it, from your backup or version control; if "
      "they are lost, record what it says now, so that readers are told: remit issue "
      "2025-06-10-review --correct --on DATE --reason \"…\" [report.issued-lost]";
  CHECK(checked(on("2025-06-05"), lost) == expected);
  CHECK(checked(revision("2025-06-05"), lost) == expected);
}

}  // namespace remit::issuing_test
