// Totals that were typed into tables of prose.
#pragma once

#include "base/diagnostics.h"
#include "document/tree.h"

namespace remit {

// Holds each total in a table, in rows and in columns, against the figures that it is made of; what
// that can be is in check/sums/.
//   arithmetic.disagrees    an error: it agrees with no way in which it can be meant
//   arithmetic.not-checked  a warning: words or other units among the figures keep it from being
//                           checked, and its row is marked as one of totals: by its label, "Total",
//                           "Sub-total" or "Grand total" and nothing else, by any label of a total
//                           in bold, or by being the table's foot
// Left alone are tables in a division `totals-as-typed`, and those beside which a note says that
// their figures do not add up, or that somebody is counted more than once.
void check_totals(const Blocks& prose, Diagnostics& diagnostics);

}  // namespace remit
