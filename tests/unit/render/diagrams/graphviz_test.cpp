#include "render/diagrams/graphviz.h"

#include <doctest/doctest.h>
#include <stdlib.h>

#include <filesystem>

#include "temporary_folder.h"

namespace remit::graphviz_test {
namespace {

Graphviz the_graphviz() {
  Diagnostics diagnostics;
  const auto graphviz = find_graphviz(diagnostics);
  REQUIRE_MESSAGE(graphviz, "Graphviz is needed: sudo apt-get install graphviz");
  return *graphviz;
}

// One box above another.
Graph two_boxes() {
  Graph graph;
  graph.nodes = {{100, 40}, {60, 30}};
  graph.edges = {{0, 1, false, true, 50, 18}};
  return graph;
}

std::string said(const Diagnostics& diagnostics) {
  std::string result;
  for (const Diagnostic& d : diagnostics.all()) result += render_text(d);
  return result;
}

// What is said when a program with these commands stands in Graphviz' place.
std::string failure_of(const std::string& commands) {
  const TemporaryFolder folder;
  Graphviz graphviz{folder.write_program("dot", commands), "1", nullptr};
  graphviz.timeout = std::chrono::milliseconds(2000);
  Diagnostics diagnostics;
  CHECK_FALSE(run_graphviz(graphviz, two_boxes(), diagnostics));
  return said(diagnostics);
}

constexpr const char* kNotALayout =
    "remit: error: Graphviz ended well, but what it said is not the layout of a diagram "
    "[tool.failed]\n"
    "  help: this is not a fault of your text; install Graphviz again: sudo apt-get install "
    "--reinstall graphviz\n";

}  // namespace

TEST_CASE("Graphviz is found with its version") {
  const Graphviz graphviz = the_graphviz();
  CHECK(graphviz.program.front() == '/');
  CHECK(graphviz.version.find("version") != std::string::npos);
}

TEST_CASE("a Graphviz that is not there, or does not run, is reported when it is looked for") {
  const TemporaryFolder folder;
  setenv("REMIT_TOOLS", folder.path().c_str(), 1);
  Diagnostics missing, broken;
  CHECK_FALSE(find_graphviz(missing));
  folder.write_program("dot", "echo 'no libraries' >&2; exit 127");
  CHECK_FALSE(find_graphviz(broken));
  unsetenv("REMIT_TOOLS");
  CHECK(said(missing) ==
        "remit: error: Graphviz is not installed, and diagrams need it [tool.missing]\n"
        "  help: install it: sudo apt-get install graphviz\n");
  CHECK(said(broken) ==
        "remit: error: Graphviz does not work: it exited with status 127 [tool.failed]\n"
        "  help: this is not a fault of your text; install Graphviz again: sudo apt-get install "
        "--reinstall graphviz\n"
        "  note: Graphviz says: no libraries\n");
}

TEST_CASE("what an edge comes from stands above what it leads to") {
  Diagnostics diagnostics;
  const auto layout = run_graphviz(the_graphviz(), two_boxes(), diagnostics);
  REQUIRE(layout);
  CHECK(diagnostics.all().empty());
  REQUIRE(layout->nodes.size() == 2);
  CHECK(layout->nodes[0].y == doctest::Approx(20));
  CHECK(layout->nodes[1].y == doctest::Approx(layout->height - 15));
  REQUIRE(layout->edges.size() == 1);
  const GraphLayout::Edge& edge = layout->edges[0];
  CHECK(edge.curve.size() % 3 == 1);
  CHECK_FALSE(edge.tip_from);
  REQUIRE(edge.tip_to);
  CHECK(edge.tip_to->y == doctest::Approx(layout->nodes[1].y - 15).epsilon(0.02));
  CHECK(edge.curve.front().y == doctest::Approx(40).epsilon(0.02));
  CHECK(edge.label.y > edge.curve.front().y);
  CHECK(edge.label.y < edge.tip_to->y);
}

TEST_CASE("boxes that have their places keep them") {
  Graph graph = two_boxes();
  graph.nodes[0].at = Point{-100, 10};
  graph.nodes[1].at = Point{200, 60};
  Diagnostics diagnostics;
  const auto layout = run_graphviz(the_graphviz(), graph, diagnostics);
  REQUIRE(layout);
  CHECK(layout->nodes[1].x - layout->nodes[0].x == doctest::Approx(300).epsilon(0.001));
  CHECK(layout->nodes[1].y - layout->nodes[0].y == doctest::Approx(50).epsilon(0.001));
}

TEST_CASE("an edge can go from side to facing side") {
  Graph graph = two_boxes();
  graph.nodes[0].at = Point{0, 0};
  graph.nodes[1].at = Point{-200, 300};
  graph.edges[0].sideways = true;
  Diagnostics diagnostics;
  const auto layout = run_graphviz(the_graphviz(), graph, diagnostics);
  REQUIRE(layout);
  const GraphLayout::Edge& edge = layout->edges[0];
  CHECK(edge.curve.front().x == doctest::Approx(layout->nodes[0].x - 50).epsilon(0.01));
  CHECK(edge.curve.front().y == doctest::Approx(layout->nodes[0].y).epsilon(0.5));
  CHECK(edge.tip_to->x == doctest::Approx(layout->nodes[1].x + 30).epsilon(0.05));
}

TEST_CASE("an edge that does not place leaves its boxes side by side") {
  Graph graph;
  graph.nodes = {{60, 30}, {60, 30}, {60, 30}};
  graph.edges = {{0, 1}, {0, 2}, {1, 2, true, true, 40, 18, false, false}};
  Diagnostics diagnostics;
  const auto layout = run_graphviz(the_graphviz(), graph, diagnostics);
  REQUIRE(layout);
  CHECK(layout->nodes[1].y == layout->nodes[2].y);
  CHECK(layout->edges[2].tip_from);
  CHECK(layout->edges[2].tip_to);
}

TEST_CASE("nothing but numbers is asked of Graphviz, so no text can mean anything to it") {
  const TemporaryFolder folder;
  Graphviz graphviz{folder.write_program("dot", "cat > " + folder / "asked" + "; exit 3"), "1"};
  Diagnostics diagnostics;
  CHECK_FALSE(run_graphviz(graphviz, two_boxes(), diagnostics));
  CHECK(folder.read("asked").find("n1 [width=0.833 height=0.417]") != std::string::npos);
}

TEST_CASE("a Graphviz that fails is one error with what it said") {
  CHECK(failure_of("echo 'syntax error' >&2; exit 1") ==
        "remit: error: Graphviz could not lay out a diagram: it exited with status 1 "
        "[tool.failed]\n"
        "  help: this is not a fault of your text; install Graphviz again: sudo apt-get install "
        "--reinstall graphviz\n"
        "  note: Graphviz says: syntax error\n");
  CHECK(failure_of("kill -SEGV $$").find("was killed by signal 11") != std::string::npos);
  CHECK(failure_of("sleep 60").find("took longer than") != std::string::npos);
}

TEST_CASE("a Graphviz that says something else than a layout is an error too") {
  const std::string box = "{\"bb\":\"0,0,9,9\",\"objects\":";
  const std::string one = "{\"name\":\"n0\",\"pos\":\"1,2\"}",
                    two = "{\"name\":\"n1\",\"pos\":\"1,2\"}";
  const std::string boxes = box + "[" + one + "," + two + "],\"edges\":";
  for (const std::string& answer :
       {std::string(), std::string("{}"), std::string("[1]"), std::string("{\"bb\":7}"),
        std::string("{\"bb\":\"0,0,nan,9\"}"), std::string("{\"bb\":\"0,0,9\"}"), box + "[]}",
        box + "[" + one + "]}", box + "[" + one + "," + one + "]}", box + "7}", boxes + "[]}",
        boxes + "[{\"id\":\"e0\"}]}", boxes + "[{\"id\":\"e0\",\"pos\":\"1,2\",\"lp\":\"x\"}]}",
        boxes + "[{\"id\":\"e0\",\"pos\":\"1,2 3,4\"}]}",
        boxes + "[{\"id\":\"e7\",\"pos\":\"1,2\"}]}",
        boxes + "[{\"id\":\"e0\",\"pos\":\"1e999,2\"}]}"}) {
    CAPTURE(answer);
    CHECK(failure_of("cat > /dev/null; printf '%s' '" + answer + "'") == kNotALayout);
  }
}

TEST_CASE("a layout is asked for once, and kept") {
  const TemporaryFolder folder;
  const ResultCache cache(folder / "cache");
  Graphviz graphviz = the_graphviz();
  graphviz.cache = &cache;
  Diagnostics diagnostics;
  const auto first = run_graphviz(graphviz, two_boxes(), diagnostics);
  graphviz.program = "/nowhere/dot";
  const auto second = run_graphviz(graphviz, two_boxes(), diagnostics);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(second->height == first->height);
  graphviz.version = "another";
  CHECK_FALSE(run_graphviz(graphviz, two_boxes(), diagnostics));
}

}  // namespace remit::graphviz_test
