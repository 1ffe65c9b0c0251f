// Facts that contradict one another, or leave a question open.
#pragma once

#include "base/diagnostics.h"
#include "model/workspace.h"

namespace remit {

// Of names, organisations and posts: periods that end before they begin. Of
// priorities: a year that is listed twice, or is none. Of terms of reference: a quorum
// above the number of members, an organisation that is a member twice, terms in force before they
// were adopted, a chair who is nobody or two.
void check_facts(const Workspace& workspace, Diagnostics& diagnostics);

}  // namespace remit
