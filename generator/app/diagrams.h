// Drawing what a run publishes.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/result_cache.h"
#include "compose/composed.h"

namespace remit {

// Draws the diagrams of the documents, which become pictures of theirs; Graphviz is looked for if
// any needs it.
void draw_diagrams(std::vector<ComposedDocument>& documents, const ResultCache& cache, int jobs,
                   Diagnostics& diagnostics);

// Those of the pages that are no document's, as PlanOptions take them.
std::map<std::string, std::string> draw_page_diagrams(
    const Workspace& workspace, const std::vector<ComposedDocument>& documents, Date as_at,
    const ResultCache& cache, int jobs, Diagnostics& diagnostics);

}  // namespace remit
