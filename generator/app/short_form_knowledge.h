// What the prose of a partnership is checked with: its short forms, its names, and the words of
// its language.
#pragma once

#include "base/date.h"
#include "check/short_forms.h"
#include "model/workspace.h"

namespace remit {

// On the date of a document. The workspace must outlive the result.
ShortFormKnowledge short_form_knowledge(const Workspace& workspace, const Partnership& partnership,
                                        Date on);

}  // namespace remit
