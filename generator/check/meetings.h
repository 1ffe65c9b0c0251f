// What is wrong with the meetings that the data lists. Bodies that there are not, or not on that
// day, are found by check/names.h and check/successors.h.
#pragma once

#include "base/diagnostics.h"
#include "model/workspace.h"

namespace remit {

// Two meetings of a body on one day and at one time (meeting.twice), an end that is not behind the
// beginning (meeting.ends-before-it-begins), an end without a beginning (meeting.no-beginning).
void check_meetings(const Workspace& workspace, Diagnostics& diagnostics);

}  // namespace remit
