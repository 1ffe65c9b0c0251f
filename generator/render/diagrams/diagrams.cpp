#include "render/diagrams/diagrams.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/strings.h"
#include "render/diagrams/svg.h"

namespace remit {
namespace {

using Layout = Diagram::Layout;

constexpr double kBoxPadding = 8;     // within a box
constexpr double kGap = 6;            // between entries of a group
constexpr double kApart = 16;         // between boxes that are placed by us
constexpr double kDiagramMargin = 2;  // of the picture
constexpr double kWidestWord = 170;
constexpr double kEdgeLabelWidth = 120;  // of an edge's words, at most
constexpr double kStepWidth = 150;       // of a box in a ring; twice that in a sequence

// A node with its texts broken into lines.
struct SizedNode {
  SvgText heading, label;
  std::vector<SvgText> entries;
  double width = 0;
  double height = 0;
};

double entry_height(const SvgText& entry) { return entry.height() + kBoxPadding; }

// Words are broken only if they are longer than any that is read at a glance.
double widest_word(const DiagramNode& node) {
  double result = 0;
  std::vector<std::string> texts = node.entries;
  texts.insert(texts.end(), {node.heading, node.label});
  for (const std::string& text : texts)
    for (std::string_view word : split(text, ' '))
      result = std::max(result, estimated_width(word, true));
  return std::min(result, kWidestWord) + (node.entries.empty() ? 0 : 2 * kBoxPadding);
}

SizedNode size_of(const DiagramNode& node, double text_width) {
  SizedNode result;
  text_width = std::max(text_width, widest_word(node));
  const bool bold_label = !node.entries.empty() || node.is_main;
  result.heading = wrap_text(node.heading, text_width, true);
  result.label = wrap_text(node.label, text_width, bold_label);
  double width = std::max(result.heading.width, result.label.width);
  result.height = result.heading.height() + result.label.height() + 2 * kBoxPadding;
  if (node.label.empty()) result.height -= kGap;
  for (const std::string& entry : node.entries) {
    result.entries.push_back(wrap_text(entry, text_width - 2 * kBoxPadding));
    width = std::max(width, result.entries.back().width + 2 * kBoxPadding);
    result.height += entry_height(result.entries.back()) + kGap;
  }
  result.width = width + 2 * kBoxPadding;
  return result;
}

std::vector<SizedNode> sizes_of(const Diagram& diagram, double text_width) {
  std::vector<SizedNode> result;
  for (const DiagramNode& node : diagram.nodes) result.push_back(size_of(node, text_width));
  return result;
}

// --- boxes placed by us

// The boxes of a column, one below another, around the height 0.
void place_column(std::vector<GraphNode>& nodes, std::size_t begin, std::size_t end, double x) {
  double height = 0;
  for (std::size_t i = begin; i < end; ++i) height += nodes[i].height + (i > begin ? kApart : 0);
  double y = -height / 2;
  for (std::size_t i = begin; i < end; ++i) {
    nodes[i].at = Point{x, y + nodes[i].height / 2};
    y += nodes[i].height + kApart;
  }
}

double widest_of(const std::vector<GraphNode>& nodes) {
  double result = 0;
  for (const GraphNode& node : nodes) result = std::max(result, node.width);
  return result;
}

void make_equally_wide(std::vector<GraphNode>& nodes) {
  const double widest = widest_of(nodes);
  for (GraphNode& node : nodes) node.width = widest;
}

void place_around(std::vector<GraphNode>& nodes) {
  double all = 0, left = 0, widest = 0;
  for (std::size_t i = 1; i < nodes.size(); ++i) {
    all += nodes[i].height;
    widest = std::max(widest, nodes[i].width);
  }
  std::size_t half = 1;
  while (half < nodes.size() && left + nodes[half].height / 2 < all / 2)
    left += nodes[half++].height;
  const double x = nodes[0].width / 2 + 3 * kApart + widest / 2;
  nodes[0].at = Point{0, 0};
  for (std::size_t i = 1; i < nodes.size(); ++i) nodes[i].width = widest;
  place_column(nodes, 1, half, -x);
  place_column(nodes, half, nodes.size(), x);
}

bool have_room(const GraphNode& a, const GraphNode& b) {
  return std::abs(a.at->x - b.at->x) >= (a.width + b.width) / 2 + kApart ||
         std::abs(a.at->y - b.at->y) >= (a.height + b.height) / 2 + 2 * kApart;
}

bool all_have_room(const std::vector<GraphNode>& nodes) {
  for (std::size_t i = 0; i < nodes.size(); ++i)
    for (std::size_t j = i + 1; j < nodes.size(); ++j)
      if (!have_room(nodes[i], nodes[j])) return false;
  return true;
}

// Clockwise from the top, on the lowest ellipse that has room for them.
void place_ring(std::vector<GraphNode>& nodes) {
  const auto count = static_cast<double>(nodes.size());
  const double widest = widest_of(nodes);
  double all = 0;
  for (const GraphNode& node : nodes) all += node.height + 2 * kApart;
  const double across = (kPictureWidth - 4 * kDiagramMargin - widest) / 2;
  for (double down = 40;; down += 5) {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      const double turn = 2 * std::numbers::pi * static_cast<double>(i) / count;
      nodes[i].at = Point{across * std::sin(turn), -down * std::cos(turn)};
    }
    if (nodes.size() < 2 || down > 2 * all || all_have_room(nodes)) return;
  }
}

// --- the graph that Graphviz is given

bool is_upward(const Diagram& diagram) { return diagram.layout == Layout::upward; }

GraphEdge edge_of(const DiagramEdge& edge, const SvgText& label, bool reversed) {
  const bool to = edge.ends != DiagramEdge::Ends::none;
  const bool from = edge.ends == DiagramEdge::Ends::both;
  return {reversed ? edge.to : edge.from,
          reversed ? edge.from : edge.to,
          reversed ? to : from,
          reversed ? from : to,
          label.lines.empty() ? 0 : label.width + kBoxPadding,
          label.height()};
}

// An edge with arrows at both ends, between boxes that others place, places neither: equals stand
// side by side.
void free_equals(Graph& graph) {
  std::vector<int> placed(graph.nodes.size());
  for (const GraphEdge& edge : graph.edges)
    if (!edge.arrow_from || !edge.arrow_to) ++placed[edge.from], ++placed[edge.to];
  for (GraphEdge& edge : graph.edges)
    if (edge.arrow_from && edge.arrow_to && placed[edge.from] > 0 && placed[edge.to] > 0)
      edge.places = false;
}

Graph graph_of(const Diagram& diagram, const std::vector<SizedNode>& sizes,
               const std::vector<SvgText>& labels) {
  Graph graph;
  for (const SizedNode& node : sizes) graph.nodes.push_back({node.width, node.height});
  for (std::size_t i = 0; i < diagram.edges.size(); ++i)
    graph.edges.push_back(edge_of(diagram.edges[i], labels[i], is_upward(diagram)));
  if (is_upward(diagram)) free_equals(graph);
  if (diagram.layout == Layout::downward) make_equally_wide(graph.nodes);
  if (diagram.layout == Layout::around && !graph.nodes.empty()) {
    place_around(graph.nodes);
    for (GraphEdge& edge : graph.edges) edge.sideways = true;
  }
  if (diagram.layout == Layout::ring) place_ring(graph.nodes);
  return graph;
}

// --- the picture

Box box_at(Point middle, double width, double height) {
  return {middle.x - width / 2, middle.y - height / 2, width, height};
}

void draw_edge(SvgWriter& svg, const GraphLayout::Edge& edge) {
  std::vector<Point> curve = edge.curve;
  svg.curve(curve);
  if (edge.tip_from) svg.arrowhead(*edge.tip_from, curve.front());
  if (edge.tip_to) svg.arrowhead(*edge.tip_to, curve.back());
}

void draw_node(SvgWriter& svg, const DiagramNode& node, const SizedNode& sized, const Box& box) {
  const bool group = !node.entries.empty();
  const SvgLook look = node.is_main ? SvgLook::main : group ? SvgLook::group : SvgLook::plain;
  svg.box(box, look);
  double y = box.y + kBoxPadding;
  const auto part = [&](double height) {
    const Box result{box.x + kBoxPadding, y, box.width - 2 * kBoxPadding, height};
    y += height;
    return result;
  };
  if (!sized.heading.lines.empty())
    svg.text(sized.heading, part(sized.heading.height()), look, true);
  if (!sized.label.lines.empty())
    svg.text(sized.label, part(sized.label.height()), look, group || node.is_main);
  else
    y -= kGap;
  for (const SvgText& entry : sized.entries) {
    y += kGap;
    const Box frame = part(entry_height(entry));
    svg.box(frame, SvgLook::plain);
    svg.text(entry, frame, SvgLook::plain, false);
  }
}

GraphLayout moved(GraphLayout layout, double by) {
  const auto move = [by](Point& p) { p = {p.x + by, p.y + by}; };
  for (Point& node : layout.nodes) move(node);
  for (GraphLayout::Edge& edge : layout.edges) {
    for (Point& p : edge.curve) move(p);
    if (edge.tip_from) move(*edge.tip_from);
    if (edge.tip_to) move(*edge.tip_to);
    move(edge.label);
  }
  layout.width += 2 * by;
  layout.height += 2 * by;
  return layout;
}

std::string picture_of(const Diagram& diagram, const std::vector<SizedNode>& sizes,
                       const std::vector<SvgText>& labels, const Graph& graph,
                       const GraphLayout& found, const std::string& name) {
  const GraphLayout layout = moved(found, kDiagramMargin);
  SvgWriter svg;
  for (const GraphLayout::Edge& edge : layout.edges) draw_edge(svg, edge);
  for (std::size_t i = 0; i < sizes.size(); ++i)
    draw_node(svg, diagram.nodes[i], sizes[i],
              box_at(layout.nodes[i], graph.nodes[i].width, graph.nodes[i].height));
  for (std::size_t i = 0; i < labels.size(); ++i)
    if (!labels[i].lines.empty())
      svg.label(labels[i], box_at(layout.edges[i].label, labels[i].width, labels[i].height()));
  return svg.picture(layout.width, layout.height, name, diagram.title, diagram.description);
}

// Widths of the boxes' text: if the first makes too wide a picture, the next is tried.
std::vector<double> text_widths(Layout layout) {
  if (layout == Layout::around) return {150};
  if (layout == Layout::ring) return {kStepWidth};
  if (layout == Layout::downward) return {2 * kStepWidth};
  return {150, 125, 100, 80};
}

}  // namespace

std::optional<std::string> draw_diagram(const Graphviz& graphviz, const Diagram& diagram,
                                        const std::string& name, Diagnostics& diagnostics) {
  std::vector<SvgText> labels;
  for (const DiagramEdge& edge : diagram.edges)
    labels.push_back(wrap_text(edge.label, kEdgeLabelWidth));
  std::optional<std::string> best;
  double narrowest = 0;
  for (const double text_width : text_widths(diagram.layout)) {
    const auto sizes = sizes_of(diagram, text_width);
    const Graph graph = graph_of(diagram, sizes, labels);
    const auto layout = run_graphviz(graphviz, graph, diagnostics);
    if (!layout) return std::nullopt;
    if (best && layout->width >= narrowest) continue;
    narrowest = layout->width;
    best = picture_of(diagram, sizes, labels, graph, *layout, name);
    if (narrowest + 2 * kDiagramMargin <= kPictureWidth) break;
  }
  return best;
}

}  // namespace remit
