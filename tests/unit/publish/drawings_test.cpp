#include "publish/drawings.h"

#include <doctest/doctest.h>

#include "temporary_folder.h"

namespace remit::drawings_test {
namespace {

Diagram bodies(std::string name) {
  Diagram diagram;
  diagram.nodes = {{std::move(name)}, {"Committee"}};
  diagram.edges = {{0, 1, "accountable to"}};
  return diagram;
}

Chart timeline() {
  Chart chart;
  chart.columns = {"October"};
  chart.rows = {{"Plan", {{0, 0, "council"}}}};
  return chart;
}

std::vector<ComposedDocument> documents() {
  std::vector<ComposedDocument> result(2);
  result[0].name = "board";
  result[0].drawings = {{"diagram:relations", "relations", bodies("Board")}};
  result[1].name = "report";
  result[1].drawings = {{"diagram:relations", "relations", bodies("Panel")},
                        {"diagram:timeline/winter", "timeline-winter", timeline()}};
  return result;
}

Graphviz the_graphviz() {
  Diagnostics diagnostics;
  const auto graphviz = find_graphviz(diagnostics);
  REQUIRE_MESSAGE(graphviz, "Graphviz is needed: sudo apt-get install graphviz");
  return *graphviz;
}

}  // namespace

TEST_CASE("each drawing becomes a picture of its document, in order") {
  for (const int jobs : {1, 4}) {
    CAPTURE(jobs);
    auto all = documents();
    const Graphviz graphviz = the_graphviz();
    Diagnostics diagnostics;
    draw_pictures(all, &graphviz, jobs, diagnostics);
    CHECK(diagnostics.all().empty());
    REQUIRE(all[0].pictures.size() == 1);
    REQUIRE(all[1].pictures.size() == 2);
    CHECK(all[0].pictures[0].path == "diagram:relations");
    CHECK(all[0].pictures[0].name == "relations.svg");
    CHECK(all[0].pictures[0].suffix == "svg");
    CHECK(all[0].pictures[0].bytes.find(">Board<") != std::string::npos);
    CHECK(all[1].pictures[0].bytes.find(">Panel<") != std::string::npos);
    CHECK(all[1].pictures[1].path == "diagram:timeline/winter");
    CHECK(all[1].pictures[1].bytes.find(">council<") != std::string::npos);
  }
}

TEST_CASE("Graphviz is needed for diagrams, and not for charts or for nothing") {
  auto all = documents();
  CHECK(need_graphviz(all));
  all[0].drawings.clear();
  all[1].drawings.erase(all[1].drawings.begin());
  CHECK_FALSE(need_graphviz(all));
  Diagnostics diagnostics;
  draw_pictures(all, nullptr, 2, diagnostics);
  CHECK(diagnostics.all().empty());
  CHECK(all[1].pictures.size() == 1);
}

TEST_CASE("a diagram that cannot be drawn is reported with its document, and left out") {
  const TemporaryFolder folder;
  const Graphviz graphviz{folder.write_program("dot", "cat > /dev/null; exit 5"), "1"};
  auto all = documents();
  all.pop_back();
  Diagnostics diagnostics;
  draw_pictures(all, &graphviz, 1, diagnostics);
  CHECK(all[0].pictures.empty());
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(render_text(diagnostics.all().front()) ==
        "remit: error: Graphviz could not lay out a diagram: it exited with status 5 "
        "[tool.failed]\n"
        "  help: this is not a fault of your text; install Graphviz again: sudo apt-get install "
        "--reinstall graphviz\n"
        "  note: it is 'diagram:relations' in the document 'board'\n");
}

}  // namespace remit::drawings_test
