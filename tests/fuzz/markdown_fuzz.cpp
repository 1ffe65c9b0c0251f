// Markdown, as an author's prose and as what a template gave, through the tree and its passes to
// HTML and to Pandoc's JSON and back.

#include <algorithm>

#include "base/format.h"
#include "compose/facts.h"
#include "document/abbreviations.h"
#include "document/anchors.h"
#include "document/numbering.h"
#include "document/print.h"
#include "document/references.h"
#include "document/row_headers.h"
#include "document/walk.h"
#include "render/docx/prepared_tree.h"
#include "render/html/html.h"
#include "render/pandoc/json.h"
#include "require.h"
#include "text/escaping.h"
#include "text/markdown.h"

using namespace remit;
using namespace remit::fuzz;

namespace {

const Value& values() {
  static const Value result(Value::Object{
      {"name", "Riverside Partnership"},
      {"hostile", "</p><script>alert(1)</script> [x](javascript:y) **b** {{name}} {#id}"},
      {"quorum", Value(Value::Object{{"minimum", "5"}, {"words", "five"}, {"unsaid", ""}})},
      {"core", true},
      {"members", Value::List{Value("One"), Value("Two")}}});
  return result;
}

const NumberingScheme& scheme(std::size_t which) {
  using enum NumberFormat;
  using enum NumberedKind;
  static const std::vector<NumberingScheme> all = {
      {{{heading, decimal, "%1.", 1, false},
        {paragraph, decimal, "%1.%2", 1, false},
        {item, lower_letter, "(%3)", 1, false},
        {item, lower_roman, "(%4)", 1, false}}},
      {{{paragraph, decimal, "%1.", 17, true}, {item, upper_letter, "%2.", 1, false}}},
      {{{heading, upper_roman, "%1", 1, false},
        {heading, decimal, "%1.%2", 3, false},
        {item, decimal, "%1.%2.%3", 1, false}}},
      {}};
  return all[which % all.size()];
}

void require_same_from_json(const Blocks& blocks) {
  Document document;
  document.blocks = blocks;
  const std::string json = write_pandoc_json(document);
  Diagnostics diagnostics;
  const auto read = read_pandoc_json(json, diagnostics);
  require(read.has_value(), "Pandoc's JSON can be read back", json);
  require(read->blocks == blocks, "the tree comes back from Pandoc's JSON",
          print_tree(blocks) + "\n" + print_tree(read->blocks));
}

void require_writable(const Blocks& blocks, bool sound) {
  require_places(blocks);
  print_tree(blocks, true);
  require_html(render_html(blocks), sound);
  require_same_from_json(blocks);
  Diagnostics diagnostics;
  const DocxTree docx = tree_for_docx(blocks, {}, {}, diagnostics);
  require_same_from_json(docx.blocks);
}

// Every pass over the tree that a report goes through.
void finish(Blocks& blocks, const NumberingScheme& numbering, Diagnostics& diagnostics) {
  mark_row_headers(blocks);
  give_anchors(blocks, diagnostics);
  number(blocks, numbering);
  number_captions(blocks);
  resolve_references(blocks, {}, diagnostics);
  find_abbreviations(blocks, {"CSDB"});
}

void run(const Source& source, MarkdownKind kind) {
  Diagnostics diagnostics;
  Blocks blocks = read_markdown(mapped(source), kind, diagnostics);
  require_places(blocks);
  require_places(diagnostics);
  fill_facts(blocks, values(), "a-report", {}, diagnostics);
  finish(blocks, scheme(source.text().size()), diagnostics);
  require_places(diagnostics);
  require_writable(blocks, !diagnostics.has_errors());

  make_appendix(blocks, "B");
  require_writable(blocks, !diagnostics.has_errors());
}

// "\r\n" and "\r" end lines as "\n" does.
void require_same_with_other_line_ends(const std::string& text) {
  if (text.find('\r') != text.npos) return;
  std::string other;
  for (const char c : text) other += c == '\n' ? std::string("\r\n") : std::string(1, c);
  const Source one("a.md", text);
  const Source two("a.md", other);
  Diagnostics of_one, of_two;
  const Blocks first = read_markdown(mapped(one), MarkdownKind::prose, of_one);
  const Blocks second = read_markdown(mapped(two), MarkdownKind::prose, of_two);
  require(first == second, "line ends change nothing", print_tree(first) + print_tree(second));
  require(of_one.all().size() == of_two.all().size(), "line ends change no message");
}

// What stands in an XML element of type prose is read as it is in a file.
void require_same_in_xml(const std::string& text) {
  if (text.find('\r') != text.npos) return;  // as a reference it is no end of line
  const Source file("a.md", text + "\nx");   // a line without indentation, so that none is shared
  const Source xml("a.xml", "<x>" + escape_markup(file.text(), "\r") + "</x>");
  Diagnostics ignored;
  const auto root = parse_xml(xml, ignored);
  if (!root) return;  // characters that XML does not have
  require(mapped_xml_content(root->content).text == mapped(file).text,
          "XML content is the text that was escaped", xml.text());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Source source("a.md", text_of(data, size));
  run(source, MarkdownKind::prose);
  run(source, MarkdownKind::composed);
  require_same_with_other_line_ends(source.text());
  require_same_in_xml(source.text());
  return 0;
}
