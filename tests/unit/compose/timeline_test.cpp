#include "compose/timeline.h"

#include <doctest/doctest.h>

#include "partnership_data.h"

namespace remit::timeline_test {
namespace {

const Date kDay = *parse_date("2013-11-01");

MonthText month(std::string_view value) { return {parse_month(value), {}}; }

Lead post(std::string id, std::string words = "") {
  return {{}, text(std::move(id)), text(std::move(words))};
}

// November 2013 to February 2014: a draft over two months, and a meeting in January.
Timeline timeline() {
  Timeline result;
  result.title = text("The plan");
  result.from = month("2013-11");
  result.until = month("2014-02");
  TimelineTask draft{text("Draft"), {post("officer")}, {}};
  draft.entries = {{month("2013-10"), month("2013-12"), {}, {}, {}}};
  TimelineTask meeting{text("Meeting"), {}, {}};
  meeting.entries = {{{}, {}, date("2014-01-14"), text("17:30"), text("Town Hall")},
                     {month("2014-01"), {}, {}, {}, {}},
                     {month("2014-02"), {}, {}, {}, text("minutes")}};
  result.tasks = {draft, meeting};
  return result;
}

std::string cells(const Value& task) {
  std::string result = task.find("title")->text() + ":";
  for (const Value& cell : task.find("cells")->list()) result += cell.find("words")->text() + "|";
  return result;
}

}  // namespace

TEST_CASE("who leads is a post with its organisation, an organisation, or words") {
  const Partnership p = partnership();
  CHECK(leads_in_words(p, {post("officer")}, kDay) == "Officer, Essex Police");
  CHECK(leads_in_words(p, {{text("police"), {}, text("in turn")}}, kDay) ==
        "Essex Police (in turn)");
  CHECK(leads_in_words(p, {{{}, {}, text("everybody")}, post("officer")}, kDay) ==
        "everybody; Officer, Essex Police");
  CHECK(leads_in_words(p, {post("nobody")}, kDay) == "");
}

TEST_CASE("every cell of a timeline says in words what falls in its month") {
  const Value values(timeline_values(partnership(), timeline(), "diagram:timeline/plan", kDay));
  std::string months;
  for (const Value& m : values.find("months")->list()) months += m.find("name")->text() + " ";
  CHECK(months == "Nov 2013 Dec 2013 Jan 2014 Feb 2014 ");
  const Value::List& tasks = values.find("tasks")->list();
  CHECK(cells(tasks.at(0)) == "Draft:in this month|in this month|||");
  CHECK(cells(tasks.at(1)) ==
        "Meeting:||14 January 2014 at 5.30pm, Town Hall; in this month|minutes|");
}

TEST_CASE("without a timeline its values are there, and empty") {
  const Value values(timeline_values(partnership(), std::nullopt, "diagram:timeline/plan", kDay));
  CHECK(values.find("title")->text() == "");
  CHECK(values.find("months")->list().empty());
  CHECK(values.find("tasks")->list().empty());
}

TEST_CASE("a chart has the same months, tasks and spans, cut off at its ends") {
  const Chart chart = timeline_chart(timeline());
  CHECK(chart.title == "The plan");
  CHECK(chart.columns.size() == 4);
  REQUIRE(chart.rows.size() == 2);
  REQUIRE(chart.rows[0].spans.size() == 1);
  CHECK(chart.rows[0].spans[0] == ChartSpan{0, 1, ""});
  REQUIRE(chart.rows[1].spans.size() == 2);
  CHECK(chart.rows[1].spans[0] == ChartSpan{2, 2, "14 January 2014 at 5.30pm, Town Hall"});
  CHECK(chart.rows[1].spans[1] == ChartSpan{3, 3, "minutes"});
}

}  // namespace remit::timeline_test
