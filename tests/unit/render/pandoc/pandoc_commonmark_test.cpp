// The tree of every example of the specifications, through the real Pandoc and back.
#include <doctest/doctest.h>

#include "base/format.h"
#include "base/process.h"
#include "document/print.h"
#include "render/pandoc/json.h"
#include "support/specifications.h"
#include "text/markdown.h"

namespace remit::pandoc_commonmark_test {
using namespace test;

namespace {

struct Sample {
  std::string name;
  Blocks blocks;
};

// The samples of a specification whose tree holds anything.
void read_samples(const char* file, const char* name, std::vector<Sample>& samples) {
  const auto path = specification(file);
  if (!path) return;
  for (const Example& example : read_examples(*path)) {
    const Source source("a.md", example.markdown);
    Diagnostics diagnostics;
    Blocks blocks = read_markdown(mapped(source), MarkdownKind::prose, diagnostics);
    if (!blocks.empty())
      samples.push_back({format("{}-{}", name, example.number), std::move(blocks)});
  }
}

// One document of a division for each sample, so that Pandoc is run once.
Document one_document(const std::vector<Sample>& samples) {
  Document document;
  for (const Sample& sample : samples)
    document.blocks.push_back({Div{Attr{sample.name, {}, {}}, sample.blocks}, {}});
  return document;
}

std::optional<Document> through_pandoc(const Document& document) {
  ProcessOptions options;
  options.arguments = {"--from=json", "--to=json"};
  options.input = write_pandoc_json(document);
  const auto program = find_program("pandoc");
  REQUIRE(program);
  const ProcessResult result = run_process(*program, options);
  REQUIRE_MESSAGE(result.succeeded(), result.messages);
  Diagnostics diagnostics;
  return read_pandoc_json(result.output, diagnostics);
}

}  // namespace

TEST_CASE("the tree of every example of CommonMark and GFM comes back the same through Pandoc") {
  std::vector<Sample> samples;
  read_samples("node_modules/commonmark-spec/spec.txt", "commonmark", samples);
  read_samples("gfm/spec.txt", "gfm", samples);
  if (samples.empty()) return;
  const auto back = through_pandoc(one_document(samples));
  REQUIRE(back);
  REQUIRE(back->blocks.size() == samples.size());
  for (std::size_t i = 0; i < samples.size(); ++i) {
    CAPTURE(samples[i].name);
    const Div* division = get_if<Div>(back->blocks[i]);
    REQUIRE(division);
    CHECK(division->attr.id == samples[i].name);
    CHECK(print_tree(division->content) == print_tree(samples[i].blocks));
    CHECK(division->content == samples[i].blocks);
  }
  proved(format("Pandoc: {} trees of specification examples come back the same", samples.size()));
}

}  // namespace remit::pandoc_commonmark_test
