#include "website/pages/report_lists.h"

#include <doctest/doctest.h>

#include "unit/website/site_of.h"

namespace remit::report_lists_test {
namespace {

const std::string kGroups =
    "{{#groups}}{{id}} {{name}}:{{#reports}} {{title}}, {{committee}}, {{date}};{{/reports}}\n"
    "{{/groups}}";

std::string by_year(const SmallSite& s, const std::string& markup = kGroups) {
  return SmallSite::filled(report_lists(s.site()).at(0), markup);
}
std::string by_committee(const SmallSite& s, const std::string& markup = kGroups) {
  return SmallSite::filled(report_lists(s.site()).at(1), markup);
}

}  // namespace

TEST_CASE("reports stand under the year of their day, the newest first") {
  SmallSite s;
  s.report("2021-09-14", "first");
  s.report("2022-01-11", "second");
  s.report("2022-03-15", "third", "board");
  CHECK(by_year(s) ==
        "year-2022 2022: third, Safer Board, 15 March 2022; second, Scrutiny Panel, 11 January "
        "2022;\n"
        "year-2021 2021: first, Scrutiny Panel, 14 September 2021;\n");
}

TEST_CASE("reports stand under their committees, in the order of their names") {
  SmallSite s;
  s.report("2021-09-14", "first");
  s.report("2022-01-11", "second", "board");
  s.report("2022-03-15", "third");
  CHECK(by_committee(s) ==
        "committee-board Safer Board: second, Safer Board, 11 January 2022;\n"
        "committee-panel Scrutiny Panel: third, Scrutiny Panel, 15 March 2022; first, Scrutiny "
        "Panel, 14 September 2021;\n");
}

TEST_CASE("a committee stands under its name of today, a report under that of its own day") {
  SmallSite s;
  s.partnership.bodies[1].names = {
      {SmallSite::text("Old Panel"), {}, {}, SmallSite::date("2021-12-31")},
      {SmallSite::text("New Panel"), {}, SmallSite::date("2022-01-01")}};
  s.report("2021-09-14", "first");
  CHECK(by_committee(s) == "committee-panel New Panel: first, Old Panel, 14 September 2021;\n");
}

TEST_CASE("the lists are there, and say so, when no report has been published") {
  SmallSite s;
  CHECK(report_lists(s.site()).size() == 2);
  CHECK(by_committee(s, "{{^has-reports}}none{{/has-reports}}") == "none");
  CHECK(by_year(s, "{{^has-reports}}none{{/has-reports}}") == "none");
}

TEST_CASE("the list of years is there if there are several") {
  SmallSite s;
  const std::string markup = "{{#has-several}}several{{/has-several}}";
  s.report("2022-01-11", "first");
  CHECK(by_year(s, markup).empty());
  s.report("2021-01-11", "second");
  CHECK(by_year(s, markup) == "several");
}

TEST_CASE("the two lists lead to each other and to the reports") {
  SmallSite s;
  s.report("2022-01-11", "first");
  CHECK(report_lists(s.site()).at(0).path == "safer/reports/index.html");
  CHECK(report_lists(s.site()).at(1).path == "safer/reports/by-committee/index.html");
  CHECK(by_year(s, "{{by-committee-url}} {{#groups}}{{#reports}}{{url}}{{/reports}}{{/groups}}") ==
        "by-committee/index.html 2022-01-11-first/index.html");
  CHECK(by_committee(s, "{{by-year-url}} {{#groups}}{{#reports}}{{url}}{{/reports}}{{/groups}}") ==
        "../index.html ../2022-01-11-first/index.html");
}

TEST_CASE("a part of a report that the public may not read is said") {
  SmallSite s;
  Report& report = s.report("2022-01-11", "first");
  report.reference = SmallSite::text("R/7");
  report.appendices.resize(2);
  report.appendices[0].id = SmallSite::text("A");
  report.appendices[1].id = SmallSite::text("B");
  report.appendices[1].exempt = SmallSite::text("3");
  CHECK(by_year(s,
                "{{#groups}}{{#reports}}{{reference}}{{#not-public}} {{letter}} "
                "{{paragraph}}{{/not-public}}{{/reports}}{{/groups}}") == "R/7 B 3");
}

}  // namespace remit::report_lists_test
