// The list of abbreviations: that each form is one thing's, each thing has one form, and all are
// used.
#pragma once

#include <set>
#include <string>

#include "base/diagnostics.h"
#include "model/workspace.h"

namespace remit {

// Errors, of names and of abbreviations.xml alike:
//   abbreviation.two-meanings   one form stands for two things at one time
//   abbreviation.two-forms      one thing has two forms at one time ("SCRAG" and "SCRAP")
void check_abbreviations(const Workspace& workspace, Diagnostics& diagnostics);

// Warning abbreviation.unused: an entry of abbreviations.xml whose form is not in `used`, which
// holds the forms that the partnership's documents use.
void check_unused_abbreviations(const Partnership& partnership, const std::set<std::string>& used,
                                Diagnostics& diagnostics);

}  // namespace remit
