// Pictures of a redline that took each other's place.
#pragma once

#include "document/tree.h"

namespace remit {

// Paragraphs whose only content is pictures that came and went, as blocks that came and went: so
// each keeps its caption.
Blocks part_pictures(Blocks blocks);

}  // namespace remit
