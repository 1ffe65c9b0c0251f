// Where each word of a random document lands.
#include <doctest/doctest.h>

#include <map>

#include "base/format.h"
#include "markdown_reading.h"
#include "support/specifications.h"
#include "unit/text/random_markdown.h"

namespace remit::divisions_random_test {
namespace {

constexpr unsigned kDocuments = 3000;

// The words of a tree, each with the divisions that it stands in.
class WordPaths {
 public:
  void blocks(const Blocks& list) {
    for (const Block& block : list) visit_node(*this, block);
  }
  void inlines(const Inlines& list) {
    for (const Inline& node : list) visit_node(*this, node);
  }
  const std::map<std::string, std::string>& paths() const { return paths_; }
  const std::string& twice() const { return twice_; }

  void operator()(const Plain& n) { inlines(n.content); }
  void operator()(const Para& n) { inlines(n.content); }
  void operator()(const Header& n) { inlines(n.content); }
  void operator()(const CodeBlock& n) { text(n.text); }
  void operator()(const BlockQuote& n) { blocks(n.content); }
  void operator()(const BulletList& n) {
    for (const Blocks& item : n.items) blocks(item);
  }
  void operator()(const OrderedList& n) {
    for (const Blocks& item : n.items) blocks(item);
  }
  void operator()(const DefinitionList&) {}
  void operator()(const HorizontalRule&) {}
  void operator()(const Table& n) {
    blocks(n.caption);
    rows(n.head);
    for (const TableBody& body : n.bodies) rows(body.rows);
  }
  void operator()(const Div& n) {
    const std::string outer = path_;
    for (const std::string& name : n.attr.classes)
      if (name.starts_with('d')) path_ += name + " ";
    blocks(n.content);
    path_ = outer;
  }

  void operator()(const Str& n) { text(n.text); }
  void operator()(const Space&) {}
  void operator()(const SoftBreak&) {}
  void operator()(const LineBreak&) {}
  void operator()(const Emph& n) { inlines(n.content); }
  void operator()(const Strong& n) { inlines(n.content); }
  void operator()(const Strikeout& n) { inlines(n.content); }
  void operator()(const Code& n) { text(n.text); }
  void operator()(const Link& n) { inlines(n.content); }
  void operator()(const Image& n) { inlines(n.content); }
  void operator()(const Footnote& n) { blocks(n.content); }
  void operator()(const Span& n) { inlines(n.content); }

 private:
  void rows(const std::vector<Row>& list) {
    for (const Row& row : list)
      for (const Cell& cell : row.cells) blocks(cell.content);
  }
  void text(const std::string& text) {
    for (std::size_t at = text.find('w'); at != text.npos; at = text.find('w', at + 1)) {
      const std::size_t end = text.find_first_not_of("0123456789", at + 1);
      const std::string word = text.substr(at, end == text.npos ? end : end - at);
      if (word.size() > 1 && !paths_.emplace(word, path_).second) twice_ += word + " ";
    }
  }

  std::string path_;
  std::map<std::string, std::string> paths_;
  std::string twice_;
};

// The words that are lost or stand elsewhere, a line each.
std::string astray(const std::map<std::string, std::string>& written,
                   const std::map<std::string, std::string>& read) {
  std::string result;
  for (const auto& [word, path] : written) {
    const auto found = read.find(word);
    if (found == read.end())
      result += word + " is lost\n";
    else if (found->second != path)
      result += format("{} stands in '{}' and not in '{}'\n", word, found->second, path);
  }
  return result;
}

// Takes away the messages of a code; whether there were any.
bool remove(Diagnostics& diagnostics, std::string_view code) {
  const std::size_t before = diagnostics.all().size();
  diagnostics.remove_if([&](const Diagnostic& d) { return d.code == code; });
  return diagnostics.all().size() < before;
}

}  // namespace

TEST_CASE("each word of a document stands in its divisions, once, and none is lost") {
  std::size_t words = 0;
  for (unsigned seed = 0; seed < kDocuments; ++seed) {
    const RandomMarkdown document(seed);
    const Source source("a.md", document.text());
    Diagnostics diagnostics;
    WordPaths read;
    read.blocks(read_markdown(mapped(source), MarkdownKind::prose, diagnostics));
    words += document.words().size();
    CAPTURE(seed);
    CAPTURE(document.text());
    const bool cells_lost = remove(diagnostics, "markdown.table-cells");
    if (cells_lost)
      remove(diagnostics, "markdown.footnote-unused");  // that such a cell refers to
    else
      CHECK(astray(document.words(), read.paths()) == "");
    CHECK(read.twice() == "");
    remove(diagnostics, "markdown.unknown-division");  // each has a name of its own
    // What looks like a table may be lines of a quotation's last paragraph.
    remove(diagnostics, "markdown.caption-without-table");
    remove(diagnostics, "markdown.table");
    remove(diagnostics, "markdown.bold-heading");  // a paragraph may be a line in bold
    remove(diagnostics, "markdown.braces");        // a name whose paragraph goes on after it
    // Facts in code are warned of.
    diagnostics.remove_if([](const Diagnostic& d) { return d.code == "markdown.fact-in-code"; });
    std::string others;
    for (const Diagnostic& each : diagnostics.sorted()) others += render_text(each);
    CHECK(others == "");
  }
  test::proved(format("Divisions: {} words of {} random documents stand where they belong, once",
                      words, kDocuments));
}

}  // namespace remit::divisions_random_test
