// The page of all partnerships of the workspace. It belongs to none of them, and has assets of its
// own.
#pragma once

#include "model/workspace.h"
#include "website/site_page.h"

namespace remit {

SitePage front_page(const Workspace& workspace, Date as_at);

}  // namespace remit
