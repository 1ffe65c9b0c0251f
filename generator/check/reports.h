// Cover sheets that contradict themselves, or leave a question open.
#pragma once

#include "base/diagnostics.h"
#include "model/workspace.h"

namespace remit {

// Appendices out of order, of no kind or of two, without a title, or exempt without the reason
// (Local Government Act 1972 s.100I and Schedule 12A); a body whose terms are appended and that has
// none in force; background papers (s.100D) or consultees neither listed nor said to be none; a
// report in nobody's name.
void check_reports(const Workspace& workspace, Diagnostics& diagnostics);

}  // namespace remit
