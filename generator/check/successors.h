// Organisations, posts and bodies that ended: who took their place, and who still names them.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "document/tree.h"
#include "model/workspace.h"

namespace remit {

// Of what partnership.xml says. Errors:
//   successor.no-last-day   it names who took over, and not its own last day
//   successor.circle        the one that took over leads back to it
//   successor.gone          the one that took over had ended by then
// and a warning:
//   successor.gap           the one that took over began later than on the day after
//
// Of what documents name by id. `successor.ended` is an error, since nothing true can be stated:
//   successor.ended         it had ended by the document's date, and nothing took its place
//   successor.not-begun     it began after the document's date (error)
//   successor.twice         a member, and another member whose place it took (error)
//   successor.replaced      by the document's date another had taken its place, which the document
//                           states (warning)
//
// The same of what their prose states by a fact, "{{organisations.police.name}}", once for each id
// in a document; but for reports, whose texts are read later. Pages that authors write state what
// holds on `website_day`.
void check_successors(const Workspace& workspace, Date website_day, Diagnostics& diagnostics);

// Of the facts in the texts of a document of that date.
void check_stated_things(const std::vector<const Blocks*>& texts, const Partnership& partnership,
                         const DateText& date, Diagnostics& diagnostics);

}  // namespace remit
