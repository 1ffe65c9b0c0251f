// House styles by date: which one stands in the place of which, and when.
#pragma once

#include "base/diagnostics.h"
#include "model/workspace.h"

namespace remit {

// A style that stands in another's place needs a date, ends after it begins, and no two of them
// stand in the same place on one day (code workspace.house-style-period).
void check_house_styles(const Workspace& workspace, Diagnostics& diagnostics);

}  // namespace remit
