// The pictures that a text names: found beneath the workspace, and known by their bytes.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "document/tree.h"
#include "model/picture.h"
#include "read/files.h"

namespace remit {

// Reads each picture of the tree once; its path is relative to `base`, a folder of the workspace,
// and may be percent-encoded. From then on the Images name it by its path in the workspace.
// A picture that is missing, lies outside, is on the network or is no PNG, JPEG or SVG is an error
// at the place where it is named (a diagram, "diagram:…", is no file and stays as it is); so is one
// that is damaged, larger than kMaxPicturePixels, or without a text alternative. What an SVG may
// not hold is reported in its file (read/svg.h).
std::vector<PictureFile> read_pictures(Blocks& blocks, const std::string& base, Folder& folder,
                                       Diagnostics& diagnostics);

}  // namespace remit
