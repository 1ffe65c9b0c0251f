// Names: that every id which the data refers to exists, and none is given twice.
#pragma once

#include "base/diagnostics.h"
#include "model/workspace.h"

namespace remit {

// Codes reference.unknown-organisation, -post, -body, -house-style, reference.duplicate-id. What a
// file that could not be read might name is not reported.
void check_names(const Workspace& workspace, Diagnostics& diagnostics);

}  // namespace remit
