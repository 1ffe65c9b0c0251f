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
  const Drawing* drawing;
  std::string where;  // "in the document 'x'"
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
  if (!task.svg) task.diagnostics.note_last(format("it is '{}' {}", drawing.address, task.where));
}

void draw_all(std::vector<Task>& tasks, const Graphviz* graphviz, int jobs,
              Diagnostics& diagnostics) {
  std::atomic<std::size_t> next = 0;
  auto work = [&] {
    for (std::size_t i; (i = next++) < tasks.size();) draw(tasks[i], graphviz);
  };
  {
    std::vector<std::jthread> workers;
    const auto count = std::min(tasks.size(), static_cast<std::size_t>(std::max(jobs, 1)));
    for (std::size_t i = 0; i < count; ++i) workers.emplace_back(work);
  }
  for (Task& task : tasks) diagnostics.add_all(task.diagnostics);
}

bool is_laid_out(const Drawing& drawing) { return std::holds_alternative<Diagram>(drawing.what); }

}  // namespace

bool need_graphviz(const std::vector<ComposedDocument>& documents) {
  return std::any_of(documents.begin(), documents.end(), [](const ComposedDocument& document) {
    return std::any_of(document.drawings.begin(), document.drawings.end(), is_laid_out);
  });
}

bool need_graphviz(const std::vector<PageDrawing>& drawings) {
  return std::any_of(drawings.begin(), drawings.end(),
                     [](const PageDrawing& drawing) { return is_laid_out(drawing.drawing); });
}

void draw_pictures(std::vector<ComposedDocument>& documents, const Graphviz* graphviz, int jobs,
                   Diagnostics& diagnostics) {
  std::vector<Task> tasks;
  std::vector<ComposedDocument*> owners;
  for (ComposedDocument& document : documents)
    for (const Drawing& drawing : document.drawings) {
      tasks.push_back({&drawing, format("in the document '{}'", document.name)});
      owners.push_back(&document);
    }
  draw_all(tasks, graphviz, jobs, diagnostics);
  for (std::size_t i = 0; i < tasks.size(); ++i)
    if (Task& task = tasks[i]; task.svg)
      owners[i]->pictures.push_back(
          {task.drawing->address, task.drawing->name + ".svg", std::move(*task.svg), "svg"});
}

std::map<std::string, std::string> draw_for_pages(const std::vector<PageDrawing>& drawings,
                                                  const Graphviz* graphviz, int jobs,
                                                  Diagnostics& diagnostics) {
  std::vector<Task> tasks;
  for (const PageDrawing& drawing : drawings)
    tasks.push_back({&drawing.drawing, format("on the page {}", drawing.page)});
  draw_all(tasks, graphviz, jobs, diagnostics);
  std::map<std::string, std::string> result;
  for (std::size_t i = 0; i < tasks.size(); ++i)
    if (tasks[i].svg) result.emplace(drawings[i].path, std::move(*tasks[i].svg));
  return result;
}

}  // namespace remit
