// Links, emphasis, braces and the like that are not of Markdown's form, within a text.
#pragma once

#include "text/leftover_report.h"

namespace remit {

void check_leftover_signs(const LeftoverReport& report);

}  // namespace remit
