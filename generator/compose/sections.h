// The sections of a report: its own, and the standard ones of the house style.
#pragma once

#include "base/diagnostics.h"
#include "document/tree.h"
#include "model/house_style.h"

namespace remit {

// Puts the standard headings that the prose leaves out in their places, with their wording: opening
// ones behind the standard section before them, or at the start; closing ones before the standard
// section behind them, or at the end. A heading of the prose is a standard one if its text is,
// whatever the case; it is then spelt as the house style spells it. One with nothing under
// it has the standard wording. Reports required headings that are missing or misspelt, standard
// headings out of order, headings with nothing under them, and text before the first heading.
Blocks complete_sections(Blocks prose, const HouseStyle& style, const Place& prose_file,
                         Diagnostics& diagnostics);

}  // namespace remit
