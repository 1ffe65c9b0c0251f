#include "model/arithmetic.h"

#include <doctest/doctest.h>

namespace remit::arithmetic_test {
namespace {

Text text(std::string value) { return {std::move(value), {}}; }

WorkTask hours(std::string value) { return {text("Task"), text(std::move(value)), {}, {}, {}, {}}; }

Activity activity(const std::vector<std::string>& all_hours, std::string times = "") {
  Activity result;
  for (const std::string& one : all_hours) result.tasks.push_back(hours(one));
  result.times_a_year = text(std::move(times));
  return result;
}

Margin margin(std::string percent, std::string step) {
  return {text(std::move(percent)), text(std::move(step)), {}};
}

std::string in_words(const Rota& rota) {
  std::string result;
  for (const Turn& turn : turns_of(rota))
    result += iso(turn.month) + turn.organisation->value + " ";
  return result;
}

const Text kDay = {"7.4", {}};

}  // namespace

TEST_CASE("tasks and a margin, rounded up to the whole hour, make the hours of one meeting") {
  Activity board = activity({"1", "0.25", "0.5", "1", "1.25", "0.75", "0.5", "3", "0.75"}, "2");
  board.margin = margin("10", "whole-hour");
  const ActivityTotals totals = totals_of(board, kDay);
  CHECK(totals.tasks.text() == "9");
  CHECK(totals.margin.text() == "1");
  CHECK(totals.hours_each.text() == "10");
  CHECK(totals.hours_a_year.text() == "20");
  CHECK(totals.days_a_year.text(kDayPlaces) == "2.70");
}

TEST_CASE("twelve meetings make the hours and the working days of a year") {
  Activity group = activity({"1", "1", "0.75", "0.5", "0.5", "2", "1.5"}, "12");
  group.margin = margin("10", "whole-hour");
  const ActivityTotals totals = totals_of(group, kDay);
  CHECK(totals.hours_each.text() == "8.25");
  CHECK(totals.hours_a_year.text() == "99");
  CHECK(totals.days_a_year.text(kDayPlaces) == "13.38");
}

TEST_CASE("without times a year the hours of the tasks are those of the year") {
  const ActivityTotals totals = totals_of(activity({"2", "4", "2", "3", "1.5"}), kDay);
  CHECK(totals.hours_each.text() == "12.5");
  CHECK(totals.hours_a_year.text() == "12.5");
  CHECK(totals.days_a_year.text(kDayPlaces) == "1.69");
}

TEST_CASE("minutes that come back every week count as often as they do") {
  Activity chair = activity({"25"});
  WorkTask weekly;
  weekly.minutes = text("30");
  weekly.times = text("48");
  chair.tasks.push_back(weekly);
  CHECK(hours_of(weekly).text() == "24");
  CHECK(totals_of(chair, kDay).hours_a_year.text() == "49");
}

TEST_CASE("minutes stay exact in sums, though a third of an hour has no end as a decimal") {
  Activity thirds;
  for (int i = 0; i < 3; ++i) {
    WorkTask task;
    task.minutes = text("20");
    CHECK(hours_of(task).text() == "0.3333");
    thirds.tasks.push_back(task);
  }
  CHECK(totals_of(thirds, kDay).tasks.text() == "1");
}

TEST_CASE("a margin is rounded as its rule says, or not at all") {
  Activity a = activity({"7.25"});
  for (const auto& [step, expected] : std::vector<std::pair<std::string, std::string>>{
           {"whole-hour", "1"}, {"half-hour", "1"}, {"quarter-hour", "0.75"}, {"", "0.725"}}) {
    const auto& shown = step;
    CAPTURE(shown);
    a.margin = margin("10", step);
    CHECK(totals_of(a, kDay).margin.text() == expected);
  }
}

TEST_CASE("the days of a programme are made of all its hours, not of rounded days") {
  WorkProgramme programme;
  programme.working_day = kDay;
  programme.activities = {activity({"1"}), activity({"1"}), activity({"1"})};
  const ProgrammeTotals totals = totals_of(programme);
  CHECK(totals.hours_a_year.text() == "3");
  CHECK(totals.days_a_year.text(kDayPlaces) == "0.41");  // three times 0.14 would be 0.42
}

TEST_CASE("a budget's lines are summed, and what is left is computed") {
  Budget budget;
  budget.amount = text("66000");
  budget.lines = {{text("Recharges"), text("15000")},
                  {text("Salaries"), text("35000")},
                  {text("Research analyst"), text("7000")}};
  BudgetTotals totals = totals_of(budget);
  CHECK(totals.allocated.text() == "57000");
  CHECK(totals.remaining.text() == "9000");
  CHECK_FALSE(totals.with_pence);

  budget.lines[0].amount = text("15000.50");
  totals = totals_of(budget);
  CHECK(totals.remaining.text(2) == "8999.50");
  CHECK(totals.with_pence);

  budget.amount = {};
  CHECK(totals_of(budget).amount.text(2) == "57000.50");
  CHECK(totals_of(budget).remaining.is_zero());
}

TEST_CASE("agencies take turns of some months each, over and over until the last month") {
  Rota rota;
  rota.from.month = parse_month("2014-11");
  rota.until.month = parse_month("2015-03");
  rota.months_each = text("2");
  rota.organisations = {text("a"), text("b")};
  CHECK(in_words(rota) == "2014-11a 2014-12a 2015-01b 2015-02b 2015-03a ");

  rota.until.month.reset();
  CHECK(in_words(rota) == "");
}

}  // namespace remit::arithmetic_test
