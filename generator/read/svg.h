// SVG pictures: only drawings, which neither run anything, nor load anything, nor move.
#pragma once

#include "base/diagnostics.h"

namespace remit {

// Reports, each at its place: what is no SVG; scripts, event handlers, foreign content, animations;
// addresses that lead out of the file (but for pictures held in it as "data:image/png" or
// "image/jpeg"), in attributes and in styles; and a picture that does not say its size, which Word
// could not show. True if it may be published.
bool check_svg(const Source& source, Diagnostics& diagnostics);

}  // namespace remit
