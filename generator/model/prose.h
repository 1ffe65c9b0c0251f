// Prose that stands in a file of facts.
#pragma once

#include "document/tree.h"

namespace remit {

// Blocks of an element of type prose, and where that element stands.
struct Prose {
  Blocks blocks;
  Place place;
};

}  // namespace remit
