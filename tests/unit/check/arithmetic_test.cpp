#include "check/arithmetic.h"

#include <doctest/doctest.h>

#include "written.h"

namespace remit::arithmetic_test {
namespace {

const Written kFile("13 3 2.70 57000 10000 66000 56999.99\n");

Text text(std::string value) { return {std::move(value), {}}; }

// A group that meets twelve times a year for 8.25 hours.
WorkProgramme programme() {
  WorkProgramme p;
  p.working_day = text("7.4");
  p.facts_clean = true;
  Activity& group = p.activities.emplace_back();
  group.title = text("The group");
  group.times_a_year = text("12");
  group.tasks.emplace_back().hours = text("8.25");
  return p;
}

std::string checked(const WorkProgramme& p) {
  Workspace w;
  w.partnerships.emplace_back().work_programmes = {p};
  Diagnostics diagnostics;
  check_arithmetic(w, diagnostics);
  return rendered(diagnostics);
}

std::string checked(const Budget& b) {
  Workspace w;
  w.partnerships.emplace_back().budgets = {b};
  w.partnerships.back().facts_clean = true;
  Diagnostics diagnostics;
  check_arithmetic(w, diagnostics);
  return rendered(diagnostics);
}

Budget budget() {
  Budget result;
  result.amount = kFile.text("66000");
  result.lines = {{text("Salaries"), text("57000")}};
  return result;
}

}  // namespace

TEST_CASE("a typed number of working days that disagrees is an error with both figures") {
  WorkProgramme p = programme();
  p.activities[0].stated_days_a_year = kFile.text("13");
  CHECK(checked(p) ==
        "a.xml:1:1: error: this says 13, but the working days a year of 'The group', of 7.4 hours "
        "each, are 13.38 [arithmetic.disagrees]\n"
        "    13 3 2.70 57000 10000 66000 56999.99\n"
        "    ^~\n"
        "  help: remove it, since Remit prints what it computes; or correct the figures that it is "
        "made of\n");
}

TEST_CASE("a typed figure that agrees is no error, however many zeros it has") {
  WorkProgramme p = programme();
  p.activities[0].stated_hours_each = text("8.250");
  p.activities[0].stated_hours_a_year = text("99");
  p.activities[0].stated_days_a_year = text("13.38");
  CHECK(checked(p) == "");
}

TEST_CASE("nothing is said of figures whose parts could not be read, or are not stated") {
  WorkProgramme p = programme();
  p.activities[0].stated_days_a_year = kFile.text("13");
  p.facts_clean = false;
  CHECK(checked(p) == "");
  p.facts_clean = true;
  p.activities[0].tasks.emplace_back();
  CHECK(checked(p) == "");
}

TEST_CASE("typed sums of a budget are held against its lines") {
  Budget b = budget();
  b.stated_allocated = kFile.text("57000");
  CHECK(checked(b) == "");
  b.stated_remaining = kFile.text("10000");
  CHECK(checked(b).find("this says £10,000, but what is left of the budget is £9,000 "
                        "[arithmetic.disagrees]") != std::string::npos);
  b.stated_remaining = {};
  b.stated_allocated = kFile.text("56999.99");
  CHECK(checked(b).find("this says £56,999.99, but the sum of the lines is £57,000.00") !=
        std::string::npos);
}

TEST_CASE("a budget whose lines are more than its amount is an error") {
  Budget b = budget();
  b.lines.push_back({text("Halls"), text("10000")});
  CHECK(checked(b).find("the budget is £66,000, but its lines add up to £67,000 "
                        "[arithmetic.overspent]") != std::string::npos);
}

}  // namespace remit::arithmetic_test
