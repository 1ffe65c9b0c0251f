// Lists, headings, definitions and tables that are not of Markdown's form: by what begins a line.
#pragma once

#include "text/leftover_report.h"

namespace remit {

// Looks through a paragraph that stands by itself; `is_quoted`: letters at its beginning belong to
// it. True if the whole paragraph was meant to be something else.
bool check_leftover_lines(const LeftoverReport& report, bool is_quoted);

// Looks through the text of a list's item or of a cell, which may begin with a bullet all the same.
bool check_leftover_bullets(const LeftoverReport& report, bool is_cell);

}  // namespace remit
