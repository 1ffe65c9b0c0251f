// Pictures of a document, staged for Pandoc under names of our own.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "document/tree.h"
#include "render/pandoc/pandoc.h"

namespace remit {

// A picture that the tree names by its url: staged for Pandoc, never read from elsewhere.
struct Picture {
  std::string url;  // as in the tree
  std::string bytes;
  std::string suffix;  // "png", "jpg", "svg"
};

// Gives every Image the name of its staged file ("picture-1.png"), and returns the files. An Image
// whose url is not among the pictures, or whose picture is of a kind that Word cannot show, becomes
// its text alternative, with an error of code "docx.picture". An SVG needs rsvg-convert
// ("tool.missing").
std::vector<StagedFile> stage_pictures(Blocks& blocks, const std::vector<Picture>& pictures,
                                       Diagnostics& diagnostics);

}  // namespace remit
