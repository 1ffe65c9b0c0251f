// A whole workspace: every file of it, found by its folders.
//
//   content/<partnership>/partnership.xml, abbreviations.xml
//   content/<partnership>/website.xml, meetings.xml
//   content/<partnership>/terms-of-reference/<body>/<in-force-from>.xml and .md
//   content/<partnership>/reports/<date>-<slug>/report.xml, report.md and its pictures
//   templates/house-styles/<id>/house-style.xml, in the workspace or among the installed ones
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/source.h"
#include "model/workspace.h"

namespace remit {

// Reads everything that can be read. Every fault of every file is reported; a file in the content
// that belongs to nothing is a warning. `installed` is the folder that holds the installed
// templates/.
Workspace read_workspace(const std::string& root, const std::string& installed, Sources& sources,
                         Diagnostics& diagnostics);

}  // namespace remit
