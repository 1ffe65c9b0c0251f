// The laws of comparison (support/comparison_laws.h) on real documents: the prose in content/, and
// the examples of CommonMark and GFM.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/format.h"
#include "document/anchors.h"
#include "document/comparison.h"
#include "document/numbering.h"
#include "document/references.h"
#include "support/comparison_laws.h"
#include "support/random_edits.h"
#include "support/specifications.h"
#include "text/markdown.h"

namespace remit::comparison_laws_test {
using namespace test;

namespace {

namespace fs = std::filesystem;

const NumberingScheme kScheme = {{{NumberedKind::heading, NumberFormat::decimal, "%1."},
                                  {NumberedKind::paragraph, NumberFormat::decimal, "%1.%2"},
                                  {NumberedKind::item, NumberFormat::lower_letter, "(%3)"}}};

Blocks parse(const std::string& markdown) {
  static Sources sources;  // places in the tree stay valid
  Diagnostics diagnostics;
  return read_markdown(mapped(sources.add("a.md", markdown)), MarkdownKind::prose, diagnostics);
}

// Numbered and with its references, as a document is before it is compared.
Blocks finished(Blocks blocks) {
  Diagnostics diagnostics;
  give_anchors(blocks, diagnostics);
  number_captions(blocks);
  number(blocks, kScheme);
  resolve_references(blocks, {}, diagnostics);
  return blocks;
}

std::vector<std::string> prose_of_content() {
  std::vector<std::string> paths;
  for (const auto& entry :
       fs::recursive_directory_iterator(std::string(REMIT_SOURCE_DIR) + "/content"))
    if (entry.path().extension() == ".md") paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> result;
  for (const std::string& path : paths) {
    std::stringstream text;
    text << std::ifstream(path).rdbuf();
    result.push_back(text.str());
  }
  return result;
}

std::vector<Blocks> examples(const char* file) {
  std::vector<Blocks> result;
  if (const auto path = specification(file))
    for (const Example& example : read_examples(*path)) result.push_back(parse(example.markdown));
  return result;
}

}  // namespace

TEST_CASE("the laws of comparison hold when the prose of content/ is edited") {
  unsigned seed = 0;
  std::size_t pairs = 0;
  for (const std::string& markdown : prose_of_content()) {
    const Blocks before = parse(markdown);
    for (unsigned n = 1; n <= 24; ++n, ++pairs) {
      RandomEdits edits(++seed);
      Blocks after = before;
      std::string what;
      for (unsigned i = 0; i < 1 + n % 6; ++i) what += edits.edit(after) + " ";
      CAPTURE(seed);
      CAPTURE(what);
      const std::string broken = broken_law(finished(before), finished(after));
      REQUIRE_MESSAGE(broken.empty(), broken);
    }
  }
  REQUIRE(pairs >= 300);
  proved(format("the laws of comparison hold for {} edits of the prose in content/", pairs));
}

TEST_CASE("the laws of comparison hold for every pair of documents in content/") {
  std::vector<Blocks> documents;
  for (const std::string& markdown : prose_of_content())
    documents.push_back(finished(parse(markdown)));
  REQUIRE(documents.size() >= 10);
  for (const Blocks& before : documents)
    for (const Blocks& after : documents) {
      const std::string broken = broken_law(before, after);
      REQUIRE_MESSAGE(broken.empty(), broken);
    }
}

TEST_CASE("the laws of comparison hold between the examples of CommonMark and GFM") {
  std::size_t pairs = 0;
  for (const char* file : {"node_modules/commonmark-spec/spec.txt", "gfm/spec.txt"}) {
    const std::vector<Blocks> documents = examples(file);
    for (std::size_t i = 0; i < documents.size(); ++i, ++pairs) {
      CAPTURE(i + 1);
      RandomEdits edits(static_cast<unsigned>(i));
      Blocks edited = documents[i];
      edits.edit(edited);
      CHECK(broken_law(documents[i], edited) == "");
      CHECK(broken_law(documents[i], documents[(i + 1) % documents.size()]) == "");
    }
  }
  if (pairs > 0) proved(format("the laws of comparison hold for {} examples of Markdown", pairs));
}

}  // namespace remit::comparison_laws_test
