// Small papers with every form of pasted text, in tests/pasted/: what each NAME.md must print and
// report stands beside it, in NAME.expected. ACCEPT=1 writes what is made.

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "document/print.h"
#include "text/markdown.h"

namespace remit::pasted_test {
namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string made_of(const fs::path& path) {
  const Source source(path.filename().string(), contents(path));
  Diagnostics diagnostics;
  const Blocks blocks = read_markdown(mapped(source), MarkdownKind::prose, diagnostics);
  std::string result = print_tree(blocks);
  for (const Diagnostic& each : diagnostics.sorted()) result += "\n" + render_text(each);
  return result;
}

}  // namespace

TEST_CASE("pasted text is printed as it was meant, or reported") {
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(REMIT_TESTS_DIR "/pasted")) {
    if (entry.path().extension() != ".md") continue;
    ++count;
    const std::string name = entry.path().filename().string();
    CAPTURE(name);
    fs::path expected = entry.path();
    expected.replace_extension(".expected");
    const std::string made = made_of(entry.path());
    if (std::getenv("ACCEPT")) std::ofstream(expected) << made;
    CHECK(made == contents(expected));
  }
  CHECK(count > 30);
}

TEST_CASE("what is wrong in one file hides nothing at the same place of another") {
  const Source one("one.md", "# A\n\n| A | B |\n| 1 | 2 |\n");
  const Source two("two.md", "# B\n\n| C | D |\n| 1 | 2 |\n");
  Diagnostics diagnostics;
  for (const Source* source : {&one, &two})
    read_markdown(mapped(*source), MarkdownKind::prose, diagnostics);
  REQUIRE(diagnostics.sorted().size() == 2);
  CHECK(describe(diagnostics.sorted()[0].place) == "one.md:3");
  CHECK(describe(diagnostics.sorted()[1].place) == "two.md:3");
}

}  // namespace remit::pasted_test
