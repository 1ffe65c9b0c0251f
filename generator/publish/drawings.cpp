#include "publish/drawings.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>

#include "base/format.h"
#include "render/charts.h"
#include "render/diagrams.h"

namespace remit {
namespace {

struct Task {
  ComposedDocument* document;
  const Drawing* drawing;
  std::optional<std::string> svg = {};
  Diagnostics diagnostics = {};
};

void draw(Task& task, const Graphviz* graphviz) {
  const Drawing& drawing = *task.drawing;
  if (const Chart* chart = std::get_if<Chart>(&drawing.what))
    task.svg = draw_chart(*chart, drawing.name);
  else if (graphviz)
    task.svg =
        draw_diagram(*graphviz, std::get<Diagram>(drawing.what), drawing.name, task.diagnostics);
  if (!task.svg)
    task.diagnostics.note_last(
        format("it is '{}' in the document '{}'", drawing.address, task.document->name));
}

}  // namespace

bool need_graphviz(const std::vector<ComposedDocument>& documents) {
  return std::any_of(documents.begin(), documents.end(), [](const ComposedDocument& document) {
    return std::any_of(
        document.drawings.begin(), document.drawings.end(),
        [](const Drawing& drawing) { return std::holds_alternative<Diagram>(drawing.what); });
  });
}

void draw_pictures(std::vector<ComposedDocument>& documents, const Graphviz* graphviz, int jobs,
                   Diagnostics& diagnostics) {
  std::vector<Task> tasks;
  for (ComposedDocument& document : documents)
    for (const Drawing& drawing : document.drawings) tasks.push_back({&document, &drawing});
  std::atomic<std::size_t> next = 0;
  auto work = [&] {
    for (std::size_t i; (i = next++) < tasks.size();) draw(tasks[i], graphviz);
  };
  {
    std::vector<std::jthread> workers;
    const auto count = std::min(tasks.size(), static_cast<std::size_t>(std::max(jobs, 1)));
    for (std::size_t i = 0; i < count; ++i) workers.emplace_back(work);
  }
  for (Task& task : tasks) {
    diagnostics.add_all(task.diagnostics);
    if (task.svg)
      task.document->pictures.push_back(
          {task.drawing->address, task.drawing->name + ".svg", std::move(*task.svg), "svg"});
  }
}

}  // namespace remit
