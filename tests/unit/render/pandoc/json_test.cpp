#include "render/pandoc/json.h"

#include <doctest/doctest.h>

#include "base/process.h"
#include "unit/render/every_node.h"

namespace remit::json_test {
namespace {

std::string through_pandoc(const std::string& json) {
  ProcessOptions options;
  options.arguments = {"--from=json", "--to=json"};
  options.input = json;
  const auto program = find_program("pandoc");
  REQUIRE(program);
  const ProcessResult result = run_process(*program, options);
  REQUIRE_MESSAGE(result.succeeded(), result.messages);
  return result.output;
}

std::string refusal(const std::string& json) {
  Diagnostics diagnostics;
  CHECK_FALSE(read_pandoc_json(json, diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  return render_text(diagnostics.all().front());
}

std::string with_blocks(const std::string& blocks) {
  return R"({"pandoc-api-version":[1,22],"meta":{},"blocks":[)" + blocks + "]}";
}

}  // namespace

TEST_CASE("a document is written as Pandoc's JSON, with its title, date and language") {
  Document document;
  document.title = "A title";
  document.date = "2022-03-15";
  document.blocks = {para("Text")};
  CHECK(write_pandoc_json(document) ==
        R"({"pandoc-api-version":[1,22],"meta":{)"
        R"("title":{"t":"MetaInlines","c":[{"t":"Str","c":"A"},{"t":"Space"},)"
        R"({"t":"Str","c":"title"}]},)"
        R"("date":{"t":"MetaInlines","c":[{"t":"Str","c":"2022-03-15"}]},)"
        R"("lang":{"t":"MetaInlines","c":[{"t":"Str","c":"en-GB"}]}},)"
        R"("blocks":[{"t":"Para","c":[{"t":"Str","c":"Text"}]}]})");
}

TEST_CASE("every kind of node comes back the same from our JSON") {
  Document document;
  document.blocks = every_node();
  Diagnostics diagnostics;
  const auto read = read_pandoc_json(write_pandoc_json(document), diagnostics);
  REQUIRE(read);
  CHECK(read->blocks == document.blocks);
  CHECK(diagnostics.all().empty());
}

TEST_CASE("every kind of node comes back the same through Pandoc") {
  Document document;
  document.title = "The title";
  document.date = "2022-03-15";
  document.language = "cy-GB";
  document.blocks = every_node();
  Diagnostics diagnostics;
  const auto read = read_pandoc_json(through_pandoc(write_pandoc_json(document)), diagnostics);
  REQUIRE(read);
  CHECK(read->title == document.title);
  CHECK(read->date == document.date);
  CHECK(read->language == document.language);
  REQUIRE(read->blocks.size() == document.blocks.size());
  for (std::size_t i = 0; i < read->blocks.size(); ++i)
    CHECK_MESSAGE(read->blocks[i] == document.blocks[i], "block " << i);
}

TEST_CASE("a node that our tree has not is refused by name") {
  CHECK(refusal(with_blocks(R"({"t":"Para","c":[{"t":"Math","c":[{"t":"InlineMath"},"x"]}]})")) ==
        "remit: error: the document holds a part of kind 'Math', which Remit does not have "
        "[pandoc.unknown-node]\n");
  CHECK(refusal(with_blocks(R"({"t":"RawBlock","c":["html","<script>"]})")) ==
        "remit: error: the document holds a part of kind 'RawBlock', which Remit does not have "
        "[pandoc.unknown-node]\n");
  CHECK(refusal(with_blocks(R"({"t":"Null"})")) ==
        "remit: error: the document holds a part of kind 'Null', which Remit does not have "
        "[pandoc.unknown-node]\n");
}

TEST_CASE("what is not Pandoc's JSON is refused") {
  const std::string message =
      "remit: error: what Pandoc wrote is not a document in its JSON [pandoc.unreadable]\n"
      "  help: check the version of Pandoc: `pandoc --version` should say 2.17\n";
  CHECK(refusal("") == message);
  CHECK(refusal("{") == message);
  CHECK(refusal("[]") == message);
  CHECK(refusal(R"({"blocks":[]})") == message);
  CHECK(refusal(with_blocks(R"({"t":"Header","c":["one",["",[],[]],[]]})")) == message);
  CHECK(refusal(with_blocks(R"({"t":"Para","c":[{"t":"Str","c":7}]})")) == message);
  CHECK(refusal(with_blocks(R"({"t":"Div","c":[]})")) == message);
}

// kMaxTreeDepth
TEST_CASE("a document that nests its parts too deep is refused before it costs anything") {
  std::string open, close;
  for (int i = 0; i < 5000; ++i) {
    open += R"({"t":"BlockQuote","c":[)";
    close += "]}";
  }
  CHECK(refusal(with_blocks(open + close)) ==
        "remit: error: the document nests its parts more than 300 deep [pandoc.too-deep]\n");
}

}  // namespace remit::json_test
