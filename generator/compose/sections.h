// The sections of a report: its own, and the standard ones of the house style.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "document/tree.h"
#include "model/house_style.h"
#include "model/issue.h"
#include "model/text.h"

namespace remit {

// What a report says of standard wording besides its prose.
struct StandardWording {
  std::vector<Text> asked_for = {};  // on the cover sheet: standard headings that say the usual
  // An issued report says what it said: of the standard headings that nobody wrote or asked for, it
  // has those of its record, and none is missing besides.
  const IssueRecord* issue = nullptr;
};

// Completes the standard sections that the author asked for. A heading of the prose is a standard
// one if its text is, whatever the case and with "&" for "and"; it is then spelt as the house style
// spells it. With the class "standard" ("# Risk {.standard}") and nothing under it, it gets the
// house style's wording. Headings that the cover sheet asks for are put in their places with their
// wording: opening ones after the standard section before them, or at the start; closing ones
// before the standard section after them, or at the end.
//
// Reports standard headings that are required or have a wording, and that nobody wrote or asked
// for; those that are misspelt or out of order; standard wording that does not exist, or has text
// beside it; headings with nothing under them; and text before the first heading.
Blocks complete_sections(Blocks prose, const HouseStyle& style, const StandardWording& wording,
                         const Place& prose_file, Diagnostics& diagnostics);

}  // namespace remit
