// Drawing the diagrams of documents and pages.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/result_cache.h"
#include "compose/composed.h"
#include "render/diagrams/graphviz.h"
#include "website/pages.h"

namespace remit {

// Finds Graphviz when the first diagram needs it. Any number of threads may draw at once.
class Drawer {
 public:
  explicit Drawer(const ResultCache& cache) : cache_(cache) {}
  // … with this one.
  Drawer(const ResultCache& cache, Graphviz graphviz)
      : cache_(cache), given_(std::move(graphviz)) {}

  // Of Graphviz; "" if there is none.
  std::string version();

  // Adds each drawing of the document to its pictures, as an SVG. What could not be drawn is
  // reported and left out.
  void draw_pictures(ComposedDocument& document, Diagnostics& diagnostics);

  // The same for pages that are no document's: the SVGs by their paths. `jobs` at a time.
  std::map<std::string, std::string> draw_for_pages(const std::vector<PageDrawing>& drawings,
                                                    int jobs, Diagnostics& diagnostics);

 private:
  std::optional<std::string> draw(const Drawing& drawing, const std::string& where,
                                  Diagnostics& diagnostics);
  const Graphviz* graphviz(Diagnostics& diagnostics);

  const ResultCache& cache_;
  std::once_flag looked_;
  std::optional<Graphviz> given_;
  std::optional<Graphviz> graphviz_;
  Diagnostics missing_;
};

}  // namespace remit
