#include "check/reports.h"

#include <doctest/doctest.h>

#include "written.h"

namespace remit::reports_test {
namespace {

const Written kFile("A B C plan board plan.pdf plan.md 3 reason cover\n2020-04-01 papers yes no");

Report report() {
  Report result;
  result.place = kFile.place("cover");
  result.date = kFile.date("2020-04-01");
  result.lead_officer = kFile.text("board");
  result.no_background_papers = {"yes", {}};
  return result;
}

Appendix appended_terms() {
  Appendix result;
  result.id = kFile.text("A");
  result.terms_of_reference = kFile.text("board");
  return result;
}

Appendix appended_file() {
  Appendix result;
  result.id = kFile.text("A");
  result.title = kFile.text("plan");
  result.file = kFile.text("plan.pdf");
  return result;
}

std::string checked(const Report& r, bool with_terms = true) {
  Workspace workspace;
  Partnership& p = workspace.partnerships.emplace_back();
  p.facts_read = true;
  p.reports = {r};
  p.bodies.emplace_back().id = kFile.text("board");
  if (with_terms) {
    p.terms.emplace_back().body = kFile.text("board");
    p.terms.front().in_force_from = kFile.date("2020-04-01");
  }
  Diagnostics diagnostics;
  check_reports(workspace, diagnostics);
  return rendered(diagnostics);
}

std::string checked(const Appendix& appendix) {
  Report r = report();
  r.appendices = {appendix};
  return checked(r);
}

bool begins(const std::string& text, std::string_view beginning) {
  CAPTURE(text);
  return text.starts_with(beginning);
}

}  // namespace

TEST_CASE("a report is in the name of a post, or of a lead officer") {
  Report r = report();
  CHECK(checked(r).empty());
  r.lead_officer = {};
  CHECK(checked(r) ==
        R"(a.xml:1:44: error: the cover sheet does not say whose report this is [report.no-officer]
    A B C plan board plan.pdf plan.md 3 reason cover
                                               ^~~~~
  help: add <report-of post="…"/> or <lead-officer post="…"/>
)");
  r.report_of = kFile.text("board");
  CHECK(checked(r).empty());
}

TEST_CASE("background papers are listed, or said to be none, but not both") {
  Report r = report();
  CHECK(checked(r).empty());
  r.no_background_papers = {"yes", kFile.place("papers")};
  r.background_papers_place = kFile.place("papers");
  r.background_papers = {kFile.text("papers")};
  CHECK(
      checked(r) ==
      R"(a.xml:2:12: error: background papers are listed, but said to be none [report.background-papers]
    2020-04-01 papers yes no
               ^~~~~~
  help: remove none="yes", or the papers
)");
  r.no_background_papers.value.clear();
  CHECK(checked(r).empty());
  r.background_papers.clear();
  CHECK(checked(r) ==
        R"(a.xml:2:12: error: no background papers are listed [report.background-papers]
    2020-04-01 papers yes no
               ^~~~~~
  help: list them as <paper>…</paper>, or say none="yes" (Local Government Act 1972 s.100D)
)");
}

TEST_CASE("consultees are listed, or said to be none, but not both, or not mentioned at all") {
  Report r = report();
  r.consultees_place = kFile.place("papers");
  CHECK(begins(checked(r), "a.xml:2:12: error: no consultees are listed [report.consultees]\n"));
  r.no_consultees = kFile.text("yes");
  CHECK(checked(r).empty());
  r.consultees = {kFile.text("board")};
  CHECK(begins(checked(r),
               "a.xml:2:19: error: consultees are listed, but said to be none "
               "[report.consultees]\n"));
  r.no_consultees = {};
  CHECK(checked(r).empty());
}

TEST_CASE("appendices are lettered in order") {
  Report r = report();
  r.appendices = {appended_file(), appended_file()};
  r.appendices.back().id = kFile.text("C");
  CHECK(checked(r) ==
        R"(a.xml:1:5: error: this is appendix C, but B is the next letter [report.appendix-order]
    A B C plan board plan.pdf plan.md 3 reason cover
        ^
  help: letter the appendices A, B, C … in their order
)");
}

TEST_CASE("an appendix is terms, prose, a file or exempt: one of the four") {
  Appendix a = appended_file();
  CHECK(checked(a).empty());
  a.prose_file = kFile.text("plan.md");
  CHECK(checked(a) ==
        R"(a.xml:1:1: error: this appends more than one thing [report.appendix-kind]
    A B C plan board plan.pdf plan.md 3 reason cover
    ^
  help: give it one of terms-of-reference="…", amendments="…", prose="….md", file="….pdf" and exempt="…"
)");
  a.file = a.prose_file = {};
  CHECK(begins(checked(a),
               "a.xml:1:1: error: this does not say what is appended [report.appendix-kind]\n"));
}

TEST_CASE("an appendix has a title, but for terms, which have their own") {
  Appendix a = appended_file();
  a.title = {};
  CHECK(checked(a) == R"(a.xml:1:1: error: appendix A has no title [report.appendix-title]
    A B C plan board plan.pdf plan.md 3 reason cover
    ^
  help: add title="…"
)");
  a = appended_terms();
  CHECK(checked(a).empty());
  a.title = kFile.text("plan");
  CHECK(begins(checked(a),
               "a.xml:1:7: error: terms of reference have a title of their own "
               "[report.appendix-title]\n"));
}

TEST_CASE("what is kept exempt has its reason, the public interest") {
  Appendix a = appended_file();
  a.file = {};
  a.exempt = kFile.text("3");
  CHECK(
      checked(a) ==
      R"(a.xml:1:35: error: this does not say why the public may not read it [report.exempt-reason]
    A B C plan board plan.pdf plan.md 3 reason cover
                                      ^
  help: add public-interest="…": why keeping it exempt outweighs telling (Local Government Act 1972, Schedule 12A, paragraph 10)
)");
  a.public_interest = kFile.text("reason");
  CHECK(checked(a).empty());
  a = appended_file();
  a.public_interest = kFile.text("reason");
  CHECK(begins(checked(a),
               "a.xml:1:37: error: this gives a reason for keeping something exempt "
               "that is not [report.exempt-reason]\n"));
}

TEST_CASE("terms that are appended must be in force on the report's date") {
  Report r = report();
  r.appendices = {appended_terms()};
  CHECK(checked(r).empty());
  CHECK(
      checked(r, false) ==
      R"(a.xml:1:12: error: 'board' had no terms of reference in force on 1 April 2020 [report.no-terms-in-force]
    A B C plan board plan.pdf plan.md 3 reason cover
               ^~~~~
  help: add terms-of-reference/board/<in-force-from>.xml, or remove the appendix
)");
  Workspace unread;
  Partnership& p = unread.partnerships.emplace_back();
  p.bodies.emplace_back().id = kFile.text("board");
  p.reports = {r};
  p.unread_terms = {"board"};
  Diagnostics diagnostics;
  check_reports(unread, diagnostics);
  CHECK(rendered(diagnostics).empty());
}

}  // namespace remit::reports_test
