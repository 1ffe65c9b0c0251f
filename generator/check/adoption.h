// What was adopted stays as it was (model/adoption.h).
#pragma once

#include "base/diagnostics.h"
#include "model/workspace.h"

namespace remit {

// Reports versions that nobody adopted, though there is a record of those that they change;
// proposals whose name belonged to a version that has been adopted; versions that were altered
// after they were adopted, in their facts, wording or record; records that are missing; and adopted
// versions that are named as proposed ones. A version that was adopted and of which no record was
// ever made is a warning: later names and facts would change it.
void check_adoption(const Workspace& workspace, Diagnostics& diagnostics);

}  // namespace remit
