// What follows from the figures of the model: sums, margins, working days, remainders, turns.
// Everything is computed here and nowhere else, so that a check and a document cannot differ.
#pragma once

#include <vector>

#include "base/decimal.h"
#include "model/budget.h"
#include "model/work_programme.h"

namespace remit {

// Working days are printed, and compared with what was typed, with so many decimal places.
inline constexpr int kDayPlaces = 2;

// Hours, or minutes divided by 60, times how often. Zero if nothing is said. Hours are given with
// four decimal places at most; sums are made of what they were before that.
Decimal hours_of(const WorkTask& task);

struct ActivityTotals {
  Decimal tasks;         // sum of the tasks' hours
  Decimal margin;        // the percentage of that, rounded up if the margin says so
  Decimal hours_each;    // the two together
  Decimal hours_a_year;  // times how often it happens
  Decimal days_a_year;   // divided by the hours of a working day, kDayPlaces
};
ActivityTotals totals_of(const Activity& activity, const Text& working_day);

// All activities together: the hours are summed, and the days are of that sum.
struct ProgrammeTotals {
  Decimal hours_a_year;
  Decimal days_a_year;
};
ProgrammeTotals totals_of(const WorkProgramme& programme);

struct BudgetTotals {
  Decimal amount;           // the budget's own, or the sum of its lines if it has none
  Decimal allocated;        // the sum of its lines
  Decimal remaining;        // what is left of the amount
  bool with_pence = false;  // some figure has pence, and so all are printed with them
};
BudgetTotals totals_of(const Budget& budget);

// Whose turn it is in each month of a rota. Empty if its facts are not complete.
struct Turn {
  Month month;
  const Text* organisation;
};
std::vector<Turn> turns_of(const Rota& rota);

}  // namespace remit
