// What website.xml says of the look of a website: colours that can be read, a menu of pages that
// there are; and of what was removed from it.
#pragma once

#include "base/date.h"
#include "base/diagnostics.h"
#include "model/workspace.h"

namespace remit {

// Codes website.contrast (model/contrast.h), website.unknown-page, website.page-twice, and
// website.not-yet-removed: something is said to be gone since a day after `published_on`.
void check_website(const Workspace& workspace, Date published_on, Diagnostics& diagnostics);

}  // namespace remit
