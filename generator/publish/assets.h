// The files that every website has: its face, its scripts, its icon.
#pragma once

#include <map>
#include <string>

#include "base/diagnostics.h"
#include "model/workspace.h"

namespace remit {

// The files below site/assets/ by their names from there: the workspace's own shadow the installed
// ones, those of the folder `installed`. Style sheets are compact (text/stylesheet.h). Errors of
// codes "limit.file-size" and "file.unreadable".
std::map<std::string, std::string> read_assets(const Workspace& workspace,
                                               const std::string& installed, Sources& sources,
                                               Diagnostics& diagnostics);

}  // namespace remit
