#include "check/house_styles.h"

#include "base/format.h"

namespace remit {
namespace {

constexpr const char* kCode = "workspace.house-style-period";

bool overlap(const HouseStyle& a, const HouseStyle& b) {
  const bool a_before_b = a.until.date && b.since.date && *a.until.date < *b.since.date;
  const bool b_before_a = b.until.date && a.since.date && *b.until.date < *a.since.date;
  return !a_before_b && !b_before_a;
}

void check_period(const HouseStyle& style, Diagnostics& diagnostics) {
  const bool dated = style.since.date || style.until.date;
  if (style.period_of.given() && !dated)
    diagnostics.error(
        style.period_of.place, kCode,
        format("this does not say when it stands in the place of '{}'", style.period_of.value),
        "add since=\"…\" or until=\"…\"");
  if (!style.period_of.given() && dated)
    diagnostics.error(style.since.date ? style.since.place : style.until.place, kCode,
                      "a house style has dates only if it stands in another's place",
                      "add period-of=\"…\", or remove the dates");
  if (style.since.date && style.until.date && *style.until.date < *style.since.date)
    diagnostics.error(style.until.place, kCode,
                      format("this ends on {}, before it begins on {}", in_words(*style.until.date),
                             in_words(*style.since.date)),
                      "correct one of the two dates");
}

}  // namespace

void check_house_styles(const Workspace& workspace, Diagnostics& diagnostics) {
  const auto& styles = workspace.house_styles;
  for (auto second = styles.begin(); second != styles.end(); ++second) {
    check_period(*second, diagnostics);
    if (!second->period_of.given()) continue;
    for (auto first = styles.begin(); first != second; ++first)
      if (first->period_of.value == second->period_of.value && overlap(*first, *second))
        diagnostics
            .error(second->period_of.place, kCode,
                   format("'{}' and '{}' stand in the place of '{}' at the same time", first->id,
                          second->id, second->period_of.value),
                   "make one end before the other begins")
            .note("the other is at", first->period_of.place);
  }
}

}  // namespace remit
