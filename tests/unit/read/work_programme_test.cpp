#include "read/work_programme.h"

#include <doctest/doctest.h>

#include "document/print.h"
#include "fixtures.h"

namespace remit::work_programme_test {
namespace {

WorkProgramme read(const std::string& xml, Diagnostics& diagnostics) {
  static Sources sources;  // places must outlive the model
  const auto root = parse_xml(sources.add("plan.xml", xml), diagnostics);
  REQUIRE(root);
  return read_work_programme(*root, diagnostics);
}

WorkProgramme read_fixture() {
  Diagnostics diagnostics;
  WorkProgramme result = read(kWorkProgramme, diagnostics);
  CHECK(diagnostics.all().empty());
  return result;
}

std::string at(const Place& place) {
  const LineColumn where = place.source->position(place.begin);
  return std::to_string(where.line) + ":" + std::to_string(where.column);
}

}  // namespace

TEST_CASE("a work programme has its year, and the hours of a working day") {
  const WorkProgramme p = read_fixture();
  CHECK(iso(*p.from.date) == "2014-04-01");
  CHECK(iso(*p.until.date) == "2015-03-31");
  CHECK(p.working_day.value == "7.4");
  CHECK(p.title.value == "Shared work");
  CHECK(iso(*p.review.month) == "2015-01");
}

TEST_CASE("an activity has tasks with their hours, a margin, proposals and a rota") {
  const Activity a = read_fixture().activities.at(0);
  CHECK(a.id.value == "meetings");
  CHECK(a.times_a_year.value == "2");
  CHECK(a.stated_days_a_year.value == "2.7");
  REQUIRE(a.tasks.size() == 3);
  CHECK(a.tasks[0].hours.value == "0.75");
  CHECK(a.tasks[1].minutes.value == "30");
  CHECK(a.tasks[1].every.value == "week");
  CHECK(a.tasks[1].times.value == "48");
  CHECK(a.tasks[2].not_estimated.given());
  CHECK(a.margin->percent.value == "10");
  CHECK(a.margin->rounded_up_to.value == "whole-hour");
  CHECK(a.margin->reason.value == "changes");
  CHECK(a.rota->months_each.value == "3");
  CHECK(a.rota->organisations.at(0).value == "council");
}

TEST_CASE("a proposal is prose with facts by name and lists, and has leads") {
  const Proposal proposal = read_fixture().activities.at(0).proposals.at(0);
  CHECK(print_tree(proposal.text.blocks) ==
        "Para \"It takes [Span {.fact name=\"activities.meetings.hours-a-year\"}] hours:\"\n"
        "BulletList\n"
        "  Item\n"
        "    Plain \"all of them\"\n");
  CHECK(proposal.leads.at(0).post.value == "officer");
  CHECK(proposal.leads.at(1).organisation.value == "police");
  CHECK(proposal.leads.at(1).words.value == "in turn");
}

TEST_CASE("an entry of a timeline is some months, or a day with its time") {
  const TimelineTask task = read_fixture().timeline->tasks.at(0);
  CHECK(task.leads.at(0).words.value == "everybody");
  CHECK(iso(*task.entries.at(0).month.month) == "2013-10");
  CHECK(iso(*task.entries.at(0).until.month) == "2013-12");
  CHECK(task.entries.at(0).words.value == "first draft");
  CHECK(iso(*task.entries.at(1).date.date) == "2014-03-04");
  CHECK(task.entries.at(1).at.value == "17:30");
}

TEST_CASE("risks are prose, and those who sign are named by post or organisation") {
  const WorkProgramme p = read_fixture();
  CHECK(plain_text(p.risks.at(0).risk.blocks) == "A partner leaves.");
  CHECK(plain_text(p.risks.at(0).action.blocks) == "A review.");
  CHECK(p.risks.at(0).level.value == "low");
  CHECK(iso(*p.risks.at(0).done.date) == "2014-06-01");
  CHECK(p.signatories.at(0).post.value == "officer");
  CHECK_FALSE(p.signatories.at(0).organisation.given());
}

TEST_CASE("a fault of the prose in a cell is told at its place in the file") {
  Diagnostics diagnostics;
  read(with(kWorkProgramme, "A partner leaves.", "A partner [leaves](javascript:x)."), diagnostics);
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(at(diagnostics.all().front().place) == "33:30");
}

}  // namespace remit::work_programme_test
