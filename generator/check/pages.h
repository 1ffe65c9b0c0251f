// What is wrong with the names of the pages that authors write. Their text is checked as that of
// every document.
#pragma once

#include "base/diagnostics.h"
#include "model/workspace.h"

namespace remit {

// A name that the website has for a page of its own (page.reserved-name), or that would be no plain
// address (page.bad-name).
void check_pages(const Workspace& workspace, Diagnostics& diagnostics);

}  // namespace remit
