// Names by date: that each thing has one name at a time, and one whenever a document names it.
#pragma once

#include "base/diagnostics.h"
#include "model/workspace.h"

namespace remit {

// Errors:
//   name.two-at-once   the periods of two names of one thing meet
//   name.gap           there are days between two names of one thing
//   name.none-then     what a report or a version of terms refers to had no name on its date; facts
//                      in prose are looked after by compose/facts
void check_dated_names(const Workspace& workspace, Diagnostics& diagnostics);

}  // namespace remit
