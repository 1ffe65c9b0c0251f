#include "app/diagrams.h"

#include <optional>

#include "publish/drawings.h"

namespace remit {

namespace {

template <typename Drawn>
bool find_if_needed(const Drawn& drawn, const ResultCache& cache, Diagnostics& diagnostics,
                    std::optional<Graphviz>& graphviz) {
  if (!need_graphviz(drawn)) return true;
  graphviz = find_graphviz(diagnostics);
  if (graphviz) graphviz->cache = &cache;
  return graphviz.has_value();
}

}  // namespace

void draw_diagrams(std::vector<ComposedDocument>& documents, const ResultCache& cache, int jobs,
                   Diagnostics& diagnostics) {
  std::optional<Graphviz> graphviz;
  if (!find_if_needed(documents, cache, diagnostics, graphviz)) return;
  draw_pictures(documents, graphviz ? &*graphviz : nullptr, jobs, diagnostics);
}

std::map<std::string, std::string> draw_page_diagrams(
    const Workspace& workspace, const std::vector<ComposedDocument>& documents, Date as_at,
    const ResultCache& cache, int jobs, Diagnostics& diagnostics) {
  std::vector<PageDrawing> drawings;
  for (const Partnership& partnership : workspace.partnerships)
    for (PageDrawing& drawing :
         site_drawings({partnership, documents_of(partnership, documents), {}, as_at}))
      drawings.push_back(std::move(drawing));
  std::optional<Graphviz> graphviz;
  if (!find_if_needed(drawings, cache, diagnostics, graphviz)) return {};
  return draw_for_pages(drawings, graphviz ? &*graphviz : nullptr, jobs, diagnostics);
}

}  // namespace remit
