#include "publish/drawings.h"

#include "base/format.h"
#include "base/parallel.h"
#include "render/diagrams/charts.h"
#include "render/diagrams/diagrams.h"

namespace remit {

const Graphviz* Drawer::graphviz(Diagnostics& diagnostics) {
  std::call_once(looked_, [&] {
    graphviz_ = given_ ? given_ : find_graphviz(missing_);
    if (graphviz_) graphviz_->cache = &cache_;
  });
  diagnostics.add_all(missing_);
  return graphviz_ ? &*graphviz_ : nullptr;
}

std::string Drawer::version() {
  Diagnostics told_when_drawing;
  const Graphviz* tool = graphviz(told_when_drawing);
  return tool ? tool->version : std::string();
}

std::optional<std::string> Drawer::draw(const Drawing& drawing, const std::string& where,
                                        Diagnostics& diagnostics) {
  if (const Chart* chart = std::get_if<Chart>(&drawing.what))
    return draw_chart(*chart, drawing.name);
  const Graphviz* tool = graphviz(diagnostics);
  if (!tool) return std::nullopt;
  Diagnostics faults;
  auto svg = draw_diagram(*tool, std::get<Diagram>(drawing.what), drawing.name, faults);
  if (!svg) faults.note_last(format("it is '{}' {}", drawing.address, where));
  diagnostics.add_all(faults);
  return svg;
}

void Drawer::draw_pictures(ComposedDocument& document, Diagnostics& diagnostics) {
  for (const Drawing& drawing : document.drawings)
    if (auto svg = draw(drawing, format("in the document '{}'", document.name), diagnostics))
      document.pictures.push_back({drawing.address, drawing.name + ".svg", std::move(*svg), "svg"});
}

std::map<std::string, std::string> Drawer::draw_for_pages(const std::vector<PageDrawing>& drawings,
                                                          int jobs, Diagnostics& diagnostics) {
  std::vector<std::optional<std::string>> drawn(drawings.size());
  std::vector<Diagnostics> faults(drawings.size());
  for_each_parallel(drawings.size(), jobs, [&](std::size_t, std::size_t i) {
    drawn[i] = draw(drawings[i].drawing, format("on the page {}", drawings[i].page), faults[i]);
  });
  std::map<std::string, std::string> result;
  for (std::size_t i = 0; i < drawings.size(); ++i) {
    diagnostics.add_all(faults[i]);
    if (drawn[i]) result.emplace(drawings[i].path, std::move(*drawn[i]));
  }
  return result;
}

}  // namespace remit
