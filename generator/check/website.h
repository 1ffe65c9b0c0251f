// What website.xml says of the look of a website: colours that can be read, a menu of pages that
// there are.
#pragma once

#include "base/diagnostics.h"
#include "model/workspace.h"

namespace remit {

// Codes website.contrast (model/contrast.h), website.unknown-page, website.page-twice.
void check_website(const Workspace& workspace, Diagnostics& diagnostics);

}  // namespace remit
