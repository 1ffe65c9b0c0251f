// All documents of a workspace. A new kind of document is one more row in catalogue.cpp.
#pragma once

#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "compose/composed.h"

namespace remit {

// Composes every document: by partnership, then kind, then name. `as_at` decides which version of a
// body's terms is the current one; earlier and later ones are composed too, but only that one and
// those that reports append are returned.
std::vector<ComposedDocument> compose_documents(const Workspace& workspace,
                                                const std::string& installed, Date as_at,
                                                Sources& sources, Diagnostics& diagnostics);

}  // namespace remit
