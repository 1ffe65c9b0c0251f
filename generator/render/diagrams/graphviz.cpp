#include "render/diagrams/graphviz.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/digest.h"
#include "base/format.h"
#include "base/json.h"
#include "base/strings.h"
#include "render/tool_failure.h"

namespace remit {
namespace {

constexpr double kPointsPerInch = 72;  // Graphviz states sizes of nodes in inches

bool is_pinned(const Graph& graph) {
  return !graph.nodes.empty() && std::all_of(graph.nodes.begin(), graph.nodes.end(),
                                             [](const GraphNode& n) { return n.at.has_value(); });
}

// Where an edge touches its nodes: ":e" and ":w", or anywhere.
std::pair<const char*, const char*> ports(const GraphEdge& edge, const Graph& graph) {
  const auto from = graph.nodes[edge.from].at, to = graph.nodes[edge.to].at;
  if (!edge.sideways || !from || !to) return {"", ""};
  if (from->x < to->x) return {":e", ":w"};
  return {":w", ":e"};
}

std::string edge_in_dot(const Graph& graph, std::size_t index) {
  const GraphEdge& edge = graph.edges[index];
  const auto [port_from, port_to] = ports(edge, graph);
  const char* ends =
      edge.arrow_from ? (edge.arrow_to ? "both" : "back") : (edge.arrow_to ? "forward" : "none");
  std::string label;
  if (edge.label_width > 0)
    label = format(
        " label=<<table fixedsize=\"true\" border=\"0\" cellborder=\"0\" cellpadding=\"0\" "
        "cellspacing=\"0\" width=\"{:.0f}\" height=\"{:.0f}\"><tr><td></td></tr></table>>",
        std::ceil(edge.label_width), std::ceil(edge.label_height));
  return format("n{}{} -> n{}{} [id=e{} dir={} constraint={}{}]\n", edge.from, port_from, edge.to,
                port_to, index, ends, edge.places, label);
}

std::string in_dot(const Graph& graph) {
  std::string result =
      "digraph {\ngraph [nodesep=0.22 ranksep=0.4 ordering=out]\n"
      "node [shape=box fixedsize=true label=\"\"]\nedge [arrowsize=0.9]\n";
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const GraphNode& node = graph.nodes[i];
    const std::string at =
        node.at ? format(" pos=\"{:.1f},{:.1f}\"", node.at->x, -node.at->y) : std::string();
    result += format("n{} [width={:.3f} height={:.3f}{}]\n", i, node.width / kPointsPerInch,
                     node.height / kPointsPerInch, at);
  }
  for (std::size_t i = 0; i < graph.edges.size(); ++i) result += edge_in_dot(graph, i);
  return result + "}\n";
}

// --- what Graphviz says

// "1.5,2" and more numbers; nothing if it is not so many.
std::optional<std::vector<double>> numbers(std::string_view text, std::size_t count) {
  std::vector<double> result;
  for (std::string_view part : split(text, ',')) {
    double value = 0;
    const auto [end, fault] = std::from_chars(part.data(), part.data() + part.size(), value);
    if (fault != std::errc() || end != part.data() + part.size() || !std::isfinite(value))
      return std::nullopt;
    result.push_back(value);
  }
  if (result.size() != count) return std::nullopt;
  return result;
}

class LayoutReader {
 public:
  explicit LayoutReader(const Graph& graph) {
    layout_.nodes.resize(graph.nodes.size());
    layout_.edges.resize(graph.edges.size());
  }

  std::optional<GraphLayout> read(std::string_view said) {
    const Json json = Json::parse(said, nullptr, false);
    const auto box = numbers(text(json, "bb"), 4);
    if (!box) return std::nullopt;
    left_ = (*box)[0];
    top_ = (*box)[3];
    layout_.width = (*box)[2] - left_;
    layout_.height = top_ - (*box)[1];
    if (!each(json, "objects", "name", 'n', layout_.nodes.size(),
              [&](const Json& item, std::size_t i) { return node(item, layout_.nodes[i]); }) ||
        !each(json, "edges", "id", 'e', layout_.edges.size(),
              [&](const Json& item, std::size_t i) { return edge(item, layout_.edges[i]); }))
      return std::nullopt;
    return std::move(layout_);
  }

 private:
  static std::string text(const Json& object, const char* key) {
    if (!object.is_object()) return {};
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : "";
  }

  // Calls the function for each of the list, with the index in its name ("n3"). False unless there
  // are so many, each once.
  template <class F>
  static bool each(const Json& json, const char* list, const char* key, char letter,
                   std::size_t count, F&& function) {
    const auto items = json.find(list);
    if (items == json.end()) return count == 0;
    std::vector<bool> seen(count, false);
    for (const Json& item : *items) {
      const std::string name = text(item, key);
      std::size_t index = count;
      if (name.size() > 1 && name.front() == letter)
        std::from_chars(name.data() + 1, name.data() + name.size(), index);
      if (index >= count || seen[index] || !function(item, index)) return false;
      seen[index] = true;
    }
    return std::find(seen.begin(), seen.end(), false) == seen.end();
  }

  std::optional<Point> point(std::string_view said) const {
    const auto xy = numbers(said, 2);
    if (!xy) return std::nullopt;
    return Point{(*xy)[0] - left_, top_ - (*xy)[1]};
  }

  bool node(const Json& item, Point& to) const {
    const auto at = point(text(item, "pos"));
    if (at) to = *at;
    return at.has_value();
  }

  // "s,x,y e,x,y x,y x,y …"
  bool edge(const Json& item, GraphLayout::Edge& to) const {
    const std::string pos = text(item, "pos");
    for (std::string_view part : split(std::string_view(pos).substr(0, pos.find(';')), ' ')) {
      const bool start = part.starts_with("s,");
      const bool end = part.starts_with("e,");
      const auto at = point(start || end ? part.substr(2) : part);
      if (!at) return false;
      if (start) to.tip_from = at;
      if (end) to.tip_to = at;
      if (!start && !end) to.curve.push_back(*at);
    }
    const std::string label = text(item, "lp");
    const auto at = label.empty() ? Point{} : point(label);
    if (at) to.label = *at;
    return at.has_value() && to.curve.size() % 3 == 1;
  }

  GraphLayout layout_;
  double left_ = 0;
  double top_ = 0;
};

void report_layout_failure(std::string message, const ProcessResult& result,
                           Diagnostics& diagnostics) {
  report_tool_failure(
      "Graphviz", std::move(message),
      "this is not a fault of your text; install Graphviz again: sudo apt-get install --reinstall "
      "graphviz",
      result.messages, diagnostics);
}

}  // namespace

std::optional<Graphviz> find_graphviz(Diagnostics& diagnostics) {
  const auto program = find_program("dot");
  if (!program) {
    diagnostics.error({}, "tool.missing", "Graphviz is not installed, and diagrams need it",
                      "install it: sudo apt-get install graphviz");
    return std::nullopt;
  }
  ProcessOptions options;
  options.timeout = tool_timeout();
  options.arguments = {"-V"};
  const ProcessResult result = run_process(*program, options);
  if (!result.succeeded()) {
    report_layout_failure(format("Graphviz does not work: it {}", describe(result, options)),
                          result, diagnostics);
    return std::nullopt;
  }
  return Graphviz{*program, std::string(trim(result.messages)), nullptr};
}

std::optional<GraphLayout> run_graphviz(const Graphviz& graphviz, const Graph& graph,
                                        Diagnostics& diagnostics) {
  ProcessOptions options;
  options.timeout = graphviz.timeout;
  options.input = in_dot(graph);
  options.arguments = {"-Tjson0"};
  if (is_pinned(graph)) options.arguments = {"-Kneato", "-n2", "-Tjson0"};
  const std::string key =
      digest(format("{}\n{}\n{}", graphviz.version, join(options.arguments, " "), options.input));
  if (const auto known = graphviz.cache ? graphviz.cache->find(key) : std::nullopt)
    if (auto layout = LayoutReader(graph).read(*known)) return layout;
  const ProcessResult result = run_process(graphviz.program, options);
  if (!result.succeeded()) {
    report_layout_failure(
        format("Graphviz could not lay out a diagram: it {}", describe(result, options)), result,
        diagnostics);
    return std::nullopt;
  }
  auto layout = LayoutReader(graph).read(result.output);
  if (!layout)
    report_layout_failure("Graphviz ended well, but what it said is not the layout of a diagram",
                          result, diagnostics);
  else if (graphviz.cache)
    graphviz.cache->keep(key, result.output);
  return layout;
}

}  // namespace remit
