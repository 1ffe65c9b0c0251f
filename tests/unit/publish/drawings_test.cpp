#include "publish/drawings.h"

#include <doctest/doctest.h>

#include "base/parallel.h"
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

ComposedDocument board() {
  ComposedDocument result;
  result.name = "board";
  result.drawings = {{"diagram:relations", "relations", bodies("Board")}};
  return result;
}

ComposedDocument report() {
  ComposedDocument result;
  result.name = "report";
  result.drawings = {{"diagram:relations", "relations", bodies("Panel")},
                     {"diagram:timeline/winter", "timeline-winter", timeline()}};
  return result;
}

}  // namespace

TEST_CASE("each drawing becomes a picture of its document, in order") {
  const TemporaryFolder folder;
  const ResultCache cache(folder.path());
  Drawer drawer(cache);
  ComposedDocument document = report();
  Diagnostics diagnostics;
  drawer.draw_pictures(document, diagnostics);
  REQUIRE_MESSAGE(diagnostics.all().empty(), "Graphviz is needed: sudo apt-get install graphviz");
  REQUIRE(document.pictures.size() == 2);
  CHECK(document.pictures[0].path == "diagram:relations");
  CHECK(document.pictures[0].name == "relations.svg");
  CHECK(document.pictures[0].suffix == "svg");
  CHECK(document.pictures[0].bytes.find(">Panel<") != std::string::npos);
  CHECK(document.pictures[1].path == "diagram:timeline/winter");
  CHECK(document.pictures[1].bytes.find(">council<") != std::string::npos);
}

TEST_CASE("several documents are drawn at once as one after another") {
  const TemporaryFolder folder;
  const ResultCache cache(folder.path());
  ComposedDocument alone = board();
  Diagnostics diagnostics;
  Drawer(cache).draw_pictures(alone, diagnostics);
  std::vector<ComposedDocument> together(8, board());
  std::vector<Diagnostics> faults(together.size());
  Drawer drawer(cache);
  for_each_parallel(together.size(), 4, [&](std::size_t, std::size_t i) {
    drawer.draw_pictures(together[i], faults[i]);
  });
  for (std::size_t i = 0; i < together.size(); ++i) {
    CHECK(faults[i].all().empty());
    REQUIRE(together[i].pictures.size() == 1);
    CHECK(together[i].pictures[0].bytes == alone.pictures[0].bytes);
  }
}

TEST_CASE("charts need no Graphviz") {
  const TemporaryFolder folder;
  const ResultCache cache(folder.path());
  const Graphviz none{folder.path("no-such-program"), "1"};
  ComposedDocument charts = report();
  charts.drawings.erase(charts.drawings.begin());
  Diagnostics diagnostics;
  Drawer(cache, none).draw_pictures(charts, diagnostics);
  CHECK(diagnostics.all().empty());
  CHECK(charts.pictures.size() == 1);
}

TEST_CASE("a diagram that cannot be drawn is reported with its document, and left out") {
  const TemporaryFolder folder;
  const ResultCache cache(folder.path());
  const Graphviz graphviz{folder.write_program("dot", "cat > /dev/null; exit 5"), "1"};
  ComposedDocument document = board();
  Diagnostics diagnostics;
  Drawer drawer(cache, graphviz);
  drawer.draw_pictures(document, diagnostics);
  CHECK(document.pictures.empty());
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(render_text(diagnostics.all().front()) ==
        "remit: error: Graphviz could not lay out a diagram: it exited with status 5 "
        "[tool.failed]\n"
        "  help: this is not a fault of your text; install Graphviz again: sudo apt-get install "
        "--reinstall graphviz\n"
        "  note: it is 'diagram:relations' in the document 'board'\n");
}

}  // namespace remit::drawings_test
