// The facts of a work programme as the values that its templates and its prose can name.
#pragma once

#include "compose/assemble.h"
#include "model/workspace.h"
#include "text/value.h"

namespace remit {

// "2023/24"; "" without a first and a last day.
std::string programme_year(const WorkProgramme& programme);

// What prose can state: title, year, next-year, from, until, working-day, hours-a-year,
// days-a-year, review, and activities, each by its id.
Value::Object programme_facts(const WorkProgramme& programme);

// The programme must have its first day. What the generated sections are made of:
// business-analysis, timeline, risks, signatories. Facts in the prose of proposals and risks are
// filled in already; `splices` keeps its blocks.
Value::Object programme_tables(const WorkProgramme& programme, const Partnership& partnership,
                               Splices& splices);

}  // namespace remit
