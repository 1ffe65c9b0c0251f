#include "check/sums/report.h"

#include "base/format.h"

namespace remit {
namespace {

constexpr const char* kLeaveAlone =
    "put '::: totals-as-typed' above the table and its caption, and ':::' below it";

}  // namespace

void report_total(const GridCell& total, const std::string& what, const std::string& computed,
                  Rounding rounding, Diagnostics& diagnostics) {
  const std::string help =
      rounding == Rounding::no
          ? format("correct the total or its parts; if it is right as it is, {}", kLeaveAlone)
          : std::string(
                "correct the total or its parts; if they are rounded, write below the "
                "table: 'Figures may not add up because of rounding.'");
  const std::string message = format("this says {}, but {} {}", total.text, what, computed);
  if (rounding == Rounding::likely)
    diagnostics.warning(total.place, "arithmetic.disagrees", message, help);
  else
    diagnostics.error(total.place, "arithmetic.disagrees", message, help);
}

Rounding rounding_of(const Grid& grid, const Figure& total, const Sum& sum) {
  if (!agrees(total, sum, 1, true)) return Rounding::no;
  return grid.is_in_thousands || Decimal(60) < total.scale ? Rounding::likely : Rounding::possible;
}

void report_unchecked(const GridCell& total, const GridCell* hindrance, Diagnostics& diagnostics) {
  // What a fact would say that is not there has been reported.
  if (hindrance && hindrance->text == "…") return;
  const std::string why = !hindrance ? "nothing here says what it is the total of"
                          : hindrance->is_words()
                              ? format("'{}' is not a figure", hindrance->text)
                              : format("'{}' is in another unit", hindrance->text);
  diagnostics.warning(total.place, "arithmetic.not-checked",
                      format("the total {} cannot be checked: {}", total.text, why),
                      format("check it yourself, then {}", kLeaveAlone));
}

}  // namespace remit
