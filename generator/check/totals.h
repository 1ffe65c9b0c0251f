// Totals that were typed into tables of prose.
#pragma once

#include "base/diagnostics.h"
#include "document/tree.h"

namespace remit {

// In a table whose last row begins with "Total", each figure of that row is held against the sum of
// the figures above it, if all of them are figures or empty: arithmetic.disagrees names both.
void check_totals(const Blocks& prose, Diagnostics& diagnostics);

}  // namespace remit
