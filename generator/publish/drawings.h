// Drawing the diagrams of documents, several at a time.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "compose/composed.h"
#include "render/graphviz.h"

namespace remit {

// Whether any needs Graphviz. Charts do not.
bool need_graphviz(const std::vector<ComposedDocument>& documents);

// Adds each drawing of each document to its pictures, as an SVG; what could not be drawn is
// reported and left out. `graphviz` may be null if none needs it.
void draw_pictures(std::vector<ComposedDocument>& documents, const Graphviz* graphviz, int jobs,
                   Diagnostics& diagnostics);

}  // namespace remit
