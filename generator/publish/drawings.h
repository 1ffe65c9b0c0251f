// Drawing the diagrams of documents and pages, several at a time.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "compose/composed.h"
#include "render/graphviz.h"
#include "website/site.h"

namespace remit {

// Whether any needs Graphviz. Charts do not.
bool need_graphviz(const std::vector<ComposedDocument>& documents);
bool need_graphviz(const std::vector<PageDrawing>& drawings);

// Adds each drawing of each document to its pictures, as an SVG; what could not be drawn is
// reported and left out. `graphviz` may be null if none needs it.
void draw_pictures(std::vector<ComposedDocument>& documents, const Graphviz* graphviz, int jobs,
                   Diagnostics& diagnostics);

// The same for pages that are no document's: the SVGs by their paths.
std::map<std::string, std::string> draw_for_pages(const std::vector<PageDrawing>& drawings,
                                                  const Graphviz* graphviz, int jobs,
                                                  Diagnostics& diagnostics);

}  // namespace remit
