// Figures that somebody typed, held against those that Remit computes.
#pragma once

#include "base/diagnostics.h"
#include "model/workspace.h"

namespace remit {

// Reports totals of activities and budgets that are stated and differ from what their parts give,
// with both figures, and budgets whose lines are more than their amount. Nothing is
// said where a part could not be read, or does not say how long it takes.
void check_arithmetic(const Workspace& workspace, Diagnostics& diagnostics);

}  // namespace remit
