// What is said of a total in a table of prose.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "check/sums/sum.h"

namespace remit {

// Whether a difference can come of rounding: no; yes; yes, and the table is one of rounded figures.
enum class Rounding { no, possible, likely };
Rounding rounding_of(const Grid& grid, const Figure& total, const Sum& sum);

// arithmetic.disagrees, a warning where rounding is likely: "this says 25, but {what} {computed}".
void report_total(const GridCell& total, const std::string& what, const std::string& computed,
                  Rounding rounding, Diagnostics& diagnostics);

// arithmetic.not-checked: because of the cell, or of nothing that can be pointed at (null).
void report_unchecked(const GridCell& total, const GridCell* hindrance, Diagnostics& diagnostics);

}  // namespace remit
