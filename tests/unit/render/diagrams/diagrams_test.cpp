#include "render/diagrams/diagrams.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "base/strings.h"
#include "unit/render/diagrams/svg_reading.h"

namespace remit::diagrams_test {
namespace {

using Ends = DiagramEdge::Ends;
using Layout = Diagram::Layout;

std::string drawn(const Diagram& diagram) {
  Diagnostics diagnostics;
  const auto graphviz = find_graphviz(diagnostics);
  REQUIRE_MESSAGE(graphviz, "Graphviz is needed: sudo apt-get install graphviz");
  const auto svg = draw_diagram(*graphviz, diagram, "bodies", diagnostics);
  REQUIRE(diagnostics.all().empty());
  REQUIRE(svg);
  return *svg;
}

Diagram relations() {
  Diagram diagram;
  diagram.title = "Relations";
  diagram.description = "Board: accountable to: Committee.";
  diagram.nodes = {{"Board", {}, {}, true}, {"Committee"}};
  diagram.edges = {{0, 1, "accountable to", Ends::forward}};
  return diagram;
}

bool overlap(const SvgReading::Frame& a, const SvgReading::Frame& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

Diagram ring(std::size_t steps) {
  Diagram diagram;
  diagram.title = "Yearly process";
  diagram.layout = Layout::ring;
  for (std::size_t i = 0; i < steps; ++i) {
    diagram.nodes.push_back({"the partners review their priorities and agree what to do",
                             std::to_string(i + 1) + ". October"});
    diagram.edges.push_back({i, (i + 1) % steps});
  }
  return diagram;
}

}  // namespace

TEST_CASE("a box that answers to another stands below it, with the words beside the line") {
  const SvgReading picture(drawn(relations()));
  CHECK(picture.texts() == std::vector<std::string>{"Board", "Committee", "accountable to"});
  CHECK(picture.texts("title") == std::vector<std::string>{"Relations"});
  CHECK(picture.texts("desc") == std::vector<std::string>{"Board: accountable to: Committee."});
  const auto frames = picture.frames();  // Board, Committee, the paper of the words
  REQUIRE(frames.size() == 3);
  CHECK(frames[0].y > frames[1].y + frames[1].height);
  CHECK(picture.count("path") == 2);  // a line and an arrowhead
}

TEST_CASE("an arrow is drawn at no end, at one or at both") {
  Diagram diagram = relations();
  diagram.edges[0].ends = Ends::none;
  CHECK(SvgReading(drawn(diagram)).count("path") == 1);
  diagram.edges[0].ends = Ends::both;
  CHECK(SvgReading(drawn(diagram)).count("path") == 3);
}

TEST_CASE("a group is its heading and a frame for each entry") {
  Diagram diagram;
  diagram.layout = Layout::around;
  diagram.nodes = {{"Board", {}, {}, true},
                   {"Police", {}, {"Vale Police"}},
                   {"Health", {}, {"Vale Hospitals", "Riverside Surgery"}}};
  diagram.edges = {{0, 1, {}, Ends::none}, {0, 2, {}, Ends::none}};
  const SvgReading picture(drawn(diagram));
  CHECK(picture.texts() == std::vector<std::string>{"Board", "Police", "Vale Police", "Health",
                                                    "Vale Hospitals", "Riverside Surgery"});
  const auto f = picture.frames();  // Board; Police, its entry; Health, its two
  REQUIRE(f.size() == 6);
  CHECK(f[1].x + f[1].width < f[0].x);
  CHECK(f[3].x > f[0].x + f[0].width);
  CHECK(f[2].x > f[1].x);
  CHECK(f[2].y + f[2].height < f[1].y + f[1].height);
  CHECK(f[5].y > f[4].y + f[4].height);
}

TEST_CASE("a cycle is a ring that begins at the top and goes clockwise") {
  for (const std::size_t steps : {2u, 3u, 4u, 5u, 8u, 12u}) {
    CAPTURE(steps);
    const SvgReading picture(drawn(ring(steps)));
    const auto frames = picture.frames();
    REQUIRE(frames.size() == steps);
    CHECK(picture.width() <= kPictureWidth);
    for (std::size_t i = 1; i < steps; ++i) CHECK(frames[0].y <= frames[i].y);
    if (steps > 2) {
      CHECK(frames[1].x > frames[0].x);
      CHECK(frames[steps - 1].x < frames[0].x);
    }
    for (std::size_t i = 0; i < steps; ++i)
      for (std::size_t j = i + 1; j < steps; ++j) CHECK_FALSE(overlap(frames[i], frames[j]));
    CHECK(picture.count("path") == 2 * steps);
  }
}

TEST_CASE("steps without a cycle stand one below another") {
  Diagram diagram = ring(4);
  diagram.layout = Layout::downward;
  diagram.edges.pop_back();
  const auto frames = SvgReading(drawn(diagram)).frames();
  REQUIRE(frames.size() == 4);
  for (std::size_t i = 1; i < 4; ++i) CHECK(frames[i].y > frames[i - 1].y + frames[i - 1].height);
}

TEST_CASE("a diagram of many bodies is made narrow, so that its letters stay large in print") {
  Diagram diagram;
  diagram.nodes = {{"Strategic Board of All the Partners in the Borough"}};
  for (std::size_t i = 1; i <= 5; ++i) {
    diagram.nodes.push_back({"Community Safety Delivery Group"});
    diagram.edges.push_back({i, 0});
  }
  CHECK(SvgReading(drawn(diagram)).width() <= kPictureWidth + 4);
}

TEST_CASE("equals that work together stand side by side") {
  Diagram diagram;
  diagram.nodes = {{"Strategic Board"}, {"One Board"}, {"Another Board"}};
  diagram.edges = {
      {1, 0, "accountable to"}, {2, 0, "accountable to"}, {1, 2, "works with", Ends::both}};
  const auto frames = SvgReading(drawn(diagram)).frames();
  CHECK(frames[1].y == doctest::Approx(frames[2].y).epsilon(0.01));
}

TEST_CASE("labels of any letters come out exactly") {
  static const std::vector<std::string> kParts = {
      "\"",    "'",   "&",   "<", ">",  "\\", "\\N", "\n",    "|",        "{",
      "}",     "%",   "]]>", "é", "漢", "–",  "a",   "Board", " ",        " ",
      "&amp;", "<b>", "\\l", ";", "->", "//", "#",   "n0",    "[x=\"y\"]"};
  std::mt19937 random(7);
  const auto text = [&] {
    std::string result = "x";
    for (std::size_t i = random() % 20; i > 0; --i) result += kParts[random() % kParts.size()];
    return result;
  };
  for (int round = 0; round < 40; ++round) {
    Diagram diagram;
    diagram.title = text();
    diagram.description = text();
    diagram.nodes = {{text(), text()}, {text(), {}, {text()}}};
    diagram.edges = {{0, 1, text()}};
    const std::string before = diagram.nodes[0].label;
    CAPTURE(before);
    const SvgReading picture(drawn(diagram));
    CHECK(picture.texts("title")[0] == collapse(diagram.title));
    CHECK(picture.texts("desc")[0] == collapse(diagram.description));
    CHECK(picture.texts() == std::vector<std::string>{collapse(diagram.nodes[0].heading),
                                                      collapse(diagram.nodes[0].label),
                                                      collapse(diagram.nodes[1].label),
                                                      collapse(diagram.nodes[1].entries[0]),
                                                      collapse(diagram.edges[0].label)});
  }
}

TEST_CASE("the same diagram gives the same bytes") {
  CHECK(drawn(relations()) == drawn(relations()));
  CHECK(drawn(ring(5)) == drawn(ring(5)));
}

TEST_CASE("a diagram of nothing is an empty picture that says its size") {
  for (const Layout layout : {Layout::upward, Layout::around, Layout::downward, Layout::ring}) {
    Diagram diagram;
    diagram.layout = layout;
    CHECK(SvgReading(drawn(diagram)).width() > 0);
  }
}

}  // namespace remit::diagrams_test
