// Pictures of a document, staged for Pandoc under names of our own.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "document/tree.h"
#include "render/docx.h"
#include "render/pandoc.h"

namespace remit {

// Gives every Image the name of its staged file ("picture-1.png"), and returns the files. An Image
// whose url is not among the pictures, or whose picture is of a kind that Word cannot show, becomes
// its text alternative, with an error of code "docx.picture". An SVG needs rsvg-convert
// ("tool.missing").
std::vector<StagedFile> stage_pictures(Blocks& blocks, const std::vector<Picture>& pictures,
                                       Diagnostics& diagnostics);

}  // namespace remit
