// Drawing what a run publishes.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "base/result_cache.h"
#include "compose/composed.h"

namespace remit {

// Draws the diagrams of the documents, which become pictures of theirs; Graphviz is looked for if
// any needs it.
void draw_diagrams(std::vector<ComposedDocument>& documents, const ResultCache& cache, int jobs,
                   Diagnostics& diagnostics);

}  // namespace remit
