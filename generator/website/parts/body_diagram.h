// Where a body sits: the diagram of the bodies that it has to do with, and the same in words.
#pragma once

#include <vector>

#include "document/diagram.h"
#include "document/tree.h"
#include "website/site.h"

namespace remit {

struct BodyDiagram {
  Blocks blocks;  // the picture with its text alternative, and a list of the same; or nothing
  std::vector<Drawing> drawings;
};

// As at the site's day. Nothing of a body that has ended, or has to do with no other.
BodyDiagram body_diagram(const Site& site, const Body& body);

}  // namespace remit
