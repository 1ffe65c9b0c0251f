// Columns of totals: each figure in one is held against those of its row.
#pragma once

#include <set>

#include "base/diagnostics.h"
#include "check/sums/grid.h"

namespace remit {

// A column headed "Total" is a sum, or a product, of the columns beside it. Which one, its own rows
// tell: what at least half of them agree with. The others are reported, but for the cells in
// `seen`. Nothing is said of a column that is no sum of any.
void check_total_columns(const Grid& grid, std::set<const Cell*>& seen, Diagnostics& diagnostics);

}  // namespace remit
