#include "app/diagrams.h"

#include <optional>

#include "publish/drawings.h"

namespace remit {

void draw_diagrams(std::vector<ComposedDocument>& documents, const ResultCache& cache, int jobs,
                   Diagnostics& diagnostics) {
  std::optional<Graphviz> graphviz;
  if (need_graphviz(documents) && !(graphviz = find_graphviz(diagnostics))) return;
  if (graphviz) graphviz->cache = &cache;
  draw_pictures(documents, graphviz ? &*graphviz : nullptr, jobs, diagnostics);
}

}  // namespace remit
