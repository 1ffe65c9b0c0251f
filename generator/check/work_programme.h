// What is wrong with the facts of work programmes, beyond names and sums.
#pragma once

#include "base/diagnostics.h"
#include "model/workspace.h"

namespace remit {

// Reports tasks without hours or with two statements of them, months that end before they begin or
// are too many, entries of a timeline that are no month or lie outside it, and leads, signatories
// and texts that say nothing.
void check_work_programmes(const Workspace& workspace, Diagnostics& diagnostics);

}  // namespace remit
