#include "model/arithmetic.h"

#include <algorithm>
#include <charconv>

namespace remit {
namespace {

constexpr long kMinutes = 60;  // of an hour
constexpr int kHourPlaces = 4;

Decimal number_of(const Text& text) { return Decimal::parse(text.value).value_or(Decimal(0)); }

Decimal times_of(const Text& text) { return text.given() ? number_of(text) : Decimal(1); }

// All is summed in minutes, which stay exact; hours and days are made of the sums.
Decimal minutes_of(const WorkTask& task) {
  const Decimal each =
      task.minutes.given() ? number_of(task.minutes) : number_of(task.hours) * Decimal(kMinutes);
  return each * times_of(task.times);
}

Decimal margin_of(const Margin& margin, const Decimal& minutes) {
  const Decimal exact = minutes * number_of(margin.percent) * *Decimal::parse("0.01");
  const std::string& step = margin.rounded_up_to.value;
  if (step == "whole-hour") return exact.rounded_up_to(Decimal(kMinutes));
  if (step == "half-hour") return exact.rounded_up_to(Decimal(kMinutes / 2));
  if (step == "quarter-hour") return exact.rounded_up_to(Decimal(kMinutes / 4));
  return exact;
}

Decimal in_hours(const Decimal& minutes) {
  return minutes.divided_by(Decimal(kMinutes), kHourPlaces);
}

Decimal in_days(const Decimal& minutes, const Text& working_day) {
  return minutes.divided_by(number_of(working_day) * Decimal(kMinutes), kDayPlaces);
}

struct Minutes {
  Decimal tasks, margin, each, a_year;
};

Minutes minutes_of(const Activity& activity) {
  Minutes result;
  for (const WorkTask& task : activity.tasks) result.tasks = result.tasks + minutes_of(task);
  if (activity.margin) result.margin = margin_of(*activity.margin, result.tasks);
  result.each = result.tasks + result.margin;
  result.a_year = result.each * times_of(activity.times_a_year);
  return result;
}

bool has_pence(const Text& amount) { return amount.value.find('.') != amount.value.npos; }

}  // namespace

Decimal hours_of(const WorkTask& task) { return in_hours(minutes_of(task)); }

ActivityTotals totals_of(const Activity& activity, const Text& working_day) {
  const Minutes minutes = minutes_of(activity);
  return {in_hours(minutes.tasks), in_hours(minutes.margin), in_hours(minutes.each),
          in_hours(minutes.a_year), in_days(minutes.a_year, working_day)};
}

ProgrammeTotals totals_of(const WorkProgramme& programme) {
  Decimal minutes;
  for (const Activity& activity : programme.activities)
    minutes = minutes + minutes_of(activity).a_year;
  return {in_hours(minutes), in_days(minutes, programme.working_day)};
}

BudgetTotals totals_of(const Budget& budget) {
  BudgetTotals totals;
  totals.with_pence = has_pence(budget.amount);
  for (const BudgetLine& line : budget.lines) {
    totals.allocated = totals.allocated + number_of(line.amount);
    totals.with_pence = totals.with_pence || has_pence(line.amount);
  }
  totals.amount = budget.amount.given() ? number_of(budget.amount) : totals.allocated;
  totals.remaining = totals.amount - totals.allocated;
  return totals;
}

std::vector<Turn> turns_of(const Rota& rota) {
  std::vector<Turn> result;
  std::size_t each = 0;
  const std::string& text = rota.months_each.value;
  std::from_chars(text.data(), text.data() + text.size(), each);
  if (!rota.from.month || !rota.until.month || each == 0 || rota.organisations.empty())
    return result;
  for (const Month month : months_between(*rota.from.month, *rota.until.month)) {
    const std::size_t turn = result.size() / each % rota.organisations.size();
    result.push_back({month, &rota.organisations[turn]});
  }
  return result;
}

}  // namespace remit
