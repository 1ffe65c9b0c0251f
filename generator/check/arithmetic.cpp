#include "check/arithmetic.h"

#include <algorithm>

#include "base/format.h"
#include "model/arithmetic.h"

namespace remit {
namespace {

class ArithmeticChecker {
 public:
  explicit ArithmeticChecker(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void programme(const WorkProgramme& p) {
    for (const Activity& a : p.activities) {
      if (!is_complete(a)) continue;
      const ActivityTotals totals = totals_of(a, p.working_day);
      const std::string& title = a.title.value;
      figure(a.stated_hours_each, totals.hours_each,
             format("hours for each time of '{}' are", title));
      figure(a.stated_hours_a_year, totals.hours_a_year, format("hours a year of '{}' are", title));
      figure(
          a.stated_days_a_year, totals.days_a_year,
          format("working days a year of '{}', of {} hours each, are", title, p.working_day.value));
    }
  }

  void budget(const Budget& b) {
    const BudgetTotals totals = totals_of(b);
    money(b.stated_allocated, totals.allocated, "the sum of the lines is", totals.with_pence);
    money(b.stated_remaining, totals.remaining, "what is left of the budget is", totals.with_pence);
    if (!totals.remaining.is_negative()) return;
    diagnostics_.error(b.amount.place, "arithmetic.overspent",
                       format("the budget is {}, but its lines add up to {}",
                              in_pounds(totals.amount, totals.with_pence),
                              in_pounds(totals.allocated, totals.with_pence)),
                       "correct the budget or its lines");
  }

 private:
  static bool is_complete(const Activity& a) {
    return std::all_of(a.tasks.begin(), a.tasks.end(), [](const WorkTask& t) {
      return t.hours.given() || t.minutes.given() || t.not_estimated.given();
    });
  }

  void figure(const Text& stated, const Decimal& computed, const std::string& what) {
    const auto number = Decimal::parse(stated.value);
    if (!number || !computed.is_number() || *number == computed) return;
    disagrees(stated.place, number->text(), computed.text(), "the " + what);
  }

  void money(const Text& stated, const Decimal& computed, const char* what, bool with_pence) {
    const auto number = Decimal::parse(stated.value);
    if (!number || *number == computed) return;
    const bool pence = with_pence || stated.value.find('.') != std::string::npos;
    disagrees(stated.place, in_pounds(*number, pence), in_pounds(computed, pence), what);
  }

  void disagrees(const Place& place, const std::string& stated, const std::string& computed,
                 const std::string& what) {
    diagnostics_.error(
        place, "arithmetic.disagrees", format("this says {}, but {} {}", stated, what, computed),
        "remove it, since Remit prints what it computes; or correct the figures that "
        "it is made of");
  }

  Diagnostics& diagnostics_;
};

}  // namespace

void check_arithmetic(const Workspace& workspace, Diagnostics& diagnostics) {
  ArithmeticChecker checker(diagnostics);
  for (const Partnership& partnership : workspace.partnerships) {
    if (partnership.facts_clean)
      for (const Budget& budget : partnership.budgets) checker.budget(budget);
    for (const WorkProgramme& programme : partnership.work_programmes)
      if (programme.facts_clean) checker.programme(programme);
  }
}

}  // namespace remit
