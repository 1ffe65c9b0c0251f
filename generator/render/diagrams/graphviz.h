// Running Graphviz: on guard, and only to find places. It is given sizes and never a word, so that
// no text of a workspace can mean anything to it, and what it says is numbers.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/process.h"
#include "base/result_cache.h"
#include "render/diagrams/svg.h"

namespace remit {

// The Graphviz on this machine.
struct Graphviz {
  std::string program;                 // absolute path of `dot`
  std::string version;                 // "2.43.0"
  const ResultCache* cache = nullptr;  // what it said in earlier runs; null: none is kept
  std::chrono::milliseconds timeout = tool_timeout();
};

// Nothing, and an error of code "tool.missing" that names the package, if there is none.
std::optional<Graphviz> find_graphviz(Diagnostics& diagnostics);

struct GraphNode {
  double width = 0;
  double height = 0;
  std::optional<Point> at = {};  // its middle; where all have one, only the edges are to be found
};

struct GraphEdge {
  std::size_t from = 0;
  std::size_t to = 0;
  bool arrow_from = false;
  bool arrow_to = false;
  double label_width = 0;  // 0: it has none
  double label_height = 0;
  bool sideways = false;  // from side to facing side; only between nodes that have their places
  bool places = true;     // `to` stands below `from` because of it
};

struct Graph {
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
};

// Pixels from the top and the left.
struct GraphLayout {
  struct Edge {
    std::vector<Point> curve;  // Bézier: a point, then three for each segment; from `from` to `to`
    std::optional<Point> tip_from, tip_to;  // of the arrowheads
    Point label;                            // its middle
  };
  double width = 0;
  double height = 0;
  std::vector<Point> nodes;  // their middles
  std::vector<Edge> edges;
};

// An edge's `from` stands above its `to`. Nothing, and an error of code "tool.failed", if Graphviz
// fails in whatever way. Safe from several threads.
std::optional<GraphLayout> run_graphviz(const Graphviz& graphviz, const Graph& graph,
                                        Diagnostics& diagnostics);

}  // namespace remit
