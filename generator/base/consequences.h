// One mistake, one message: what only follows from another fault is not reported.
#pragma once

#include "base/diagnostics.h"

namespace remit {

// Removes diagnostics that depend on what another one leaves unknown (base/causes.h). An error in a
// file of facts leaves the facts of its partnership faulty, unless it depends on them itself. A
// diagnostic depends on the value at its own place, unless it is about the form of the file.
void drop_consequences(Diagnostics& diagnostics);

}  // namespace remit
