// Diagrams through the whole program: what is published of the repository's own content, and what a
// machine without Graphviz can do.

#include <doctest/doctest.h>

#include <filesystem>
#include <regex>

#include "support/program.h"
#include "text/zip.h"

namespace remit::diagrams_test {
using namespace test;
namespace fs = std::filesystem;

namespace {

const std::string kReport = "content/safer-riverside/reports/2025-06-10-first-review/report.md";
const std::string kPublished = "public/safer-riverside/reports/2025-06-10-first-review/";
constexpr long kTextWidth =
    5'731'200;  // A4 without margins of 2.54 cm, in EMU, with a point to spare

// The project of the tests, with a diagram in its report.
struct Riverside {
  TemporaryFolder folder;

  Riverside() {
    copy_folder(std::string(REMIT_TESTS_DIR) + "/projects/riverside", folder.path());
    add("![How the bodies relate](diagram:relations \"Relations\")");
  }
  void add(const std::string& markdown) const {
    write_file(folder / kReport, read_file(folder / kReport) + "\n" + markdown + "\n");
  }
  Outcome run(const std::vector<std::string>& arguments,
              const std::vector<std::pair<std::string, std::string>>& environment = {}) const {
    return run_remit(arguments, folder.path(), environment);
  }
};

// A folder of tools with all that a build needs but Graphviz.
void link_tools(const TemporaryFolder& tools) {
  for (const std::string name : {"pandoc", "rsvg-convert"})
    fs::create_symlink("/usr/bin/" + name, tools / name);
}

std::string document_xml(const std::string& docx) {
  const auto entries = read_zip(read_file(docx));
  REQUIRE(entries);
  for (const ZipEntry& entry : *entries)
    if (entry.name == "word/document.xml") return entry.bytes;
  return {};
}

}  // namespace

TEST_CASE("a published diagram is a picture as an author's own may be") {
  const Riverside first, second;
  REQUIRE(first.run({"build"}).status == 0);
  const std::string svg = read_file(first.folder / (kPublished + "relations.svg"));
  REQUIRE(svg.starts_with("<svg "));
  second.folder.write(fs::path(kReport).parent_path() / "ours.svg", svg);
  second.add("![The same again](ours.svg)");
  const Outcome checked = second.run({"check", "--strict"});
  CHECK(checked.err == "no errors in 3 documents\n");
}

TEST_CASE("in Word a diagram has its text alternative, and is no wider than the text") {
  const TemporaryFolder folder;
  copy_content(folder.path());
  REQUIRE(run_remit({"build", "--partnership", "safer-colchester"}, folder.path()).status == 0);
  const std::string xml = document_xml(folder /
                                       "public/safer-colchester/reports/2022-03-15-one-colchester/"
                                       "2022-03-15-one-colchester.docx");
  const std::regex picture(R"re(<wp:extent cx="([0-9]+)"[\s\S]*?<wp:docPr [^>]*descr="([^"]*)")re");
  int pictures = 0;
  for (std::sregex_iterator it(xml.begin(), xml.end(), picture), end; it != end; ++it, ++pictures) {
    CHECK(std::stol((*it)[1]) <= kTextWidth);
    CHECK((*it)[2].str().starts_with("Diagram. "));
  }
  CHECK(pictures == 3);
}

TEST_CASE("a workspace is checked without Graphviz; to publish its diagrams needs it") {
  const Riverside riverside;
  const TemporaryFolder tools;
  link_tools(tools);
  const std::vector<std::pair<std::string, std::string>> without = {{"REMIT_TOOLS", tools.path()}};
  CHECK(riverside.run({"check"}, without).status == 0);
  const Outcome built = riverside.run({"build"}, without);
  CHECK(built.status == 3);
  CHECK(built.err ==
        "remit: error: Graphviz is not installed, and diagrams need it [tool.missing]\n"
        "  help: install it: sudo apt-get install graphviz\n"
        "\n1 error; nothing was published, public/ is as it was\n");
}

TEST_CASE("a workspace without diagrams is published without Graphviz") {
  const TemporaryFolder folder, tools;
  copy_folder(std::string(REMIT_TESTS_DIR) + "/projects/riverside", folder.path());
  link_tools(tools);
  // The page of a body draws what the body has to do with others.
  edit(folder / "content/safer-riverside/partnership.xml",
       "    <relation kind=\"scrutinised-by\" body=\"scrutiny\" every=\"year\"/>\n", "");
  CHECK(run_remit({"build"}, folder.path(), {{"REMIT_TOOLS", tools.path()}}).status == 0);
}

TEST_CASE("a diagram shows what the data states, and changes with it") {
  const Riverside riverside;
  const std::string facts = riverside.folder / "content/safer-riverside/partnership.xml";
  REQUIRE(riverside.run({"build"}).status == 0);
  const auto picture = [&] { return read_file(riverside.folder / (kPublished + "relations.svg")); };
  CHECK(picture().find("every quarter") == std::string::npos);
  edit(facts, "every=\"year\"", "every=\"quarter\"");
  REQUIRE(riverside.run({"build"}).status == 0);
  CHECK(picture().find("Board (SRB): scrutinised by, every quarter: Scrutiny Committee.") !=
        std::string::npos);
}

}  // namespace remit::diagrams_test
