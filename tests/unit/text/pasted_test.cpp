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

}  // namespace remit::pasted_test
