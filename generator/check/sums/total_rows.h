// Rows of totals: each figure in one is held against those of its column.
#pragma once

#include <set>

#include "base/diagnostics.h"
#include "check/sums/grid.h"

namespace remit {

// Reports totals that agree with no way in which such a row is meant: the sum of the rows above it,
// since the last total or all, of the totals above it, or both; a multiple of a total ("for two
// meetings"), or the same in other units (days in a column of hours); what is left of totals
// ("net"); the sum of the rows below. Those that are marked as totals and cannot be checked are
// warnings. `seen` gets the cells that agree or were reported.
void check_total_rows(const Grid& grid, std::set<const Cell*>& seen, Diagnostics& diagnostics);

}  // namespace remit
