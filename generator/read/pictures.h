// The pictures that a text names: found beneath the workspace, and known by their first bytes.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "document/tree.h"
#include "model/report.h"
#include "read/files.h"

namespace remit {

// Reads each picture of the tree once; its path is relative to `base`, a folder of the workspace.
// A picture that is missing, lies outside, is on the network or is no PNG, JPEG or SVG is an error
// at the place where it is named; so is one without a text alternative.
std::vector<ReportPicture> read_pictures(const Blocks& blocks, const std::string& base,
                                         Folder& folder, Diagnostics& diagnostics);

}  // namespace remit
