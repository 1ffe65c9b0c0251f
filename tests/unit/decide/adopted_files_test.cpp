// What adopting a version writes, and what it leaves as it was.
#include "decide/adopted_files.h"

#include <doctest/doctest.h>

#include "model/adoption.h"
#include "text/markdown.h"
#include "unit/check/written.h"

namespace remit::adopted_files_test {
namespace {

const std::string kFolder = "content/safer/terms-of-reference/board/";
const std::string kWording = "# Quorum\n\nThree agencies.\n";

struct Adopting {
  Sources sources;
  Diagnostics diagnostics;
  TermsOfReference before;
  ComposedDocument document;

  explicit Adopting(const std::string& facts) {
    const Source& source = sources.add("facts.xml", facts);
    before.place = {&source, 1, 19};
    before.version = "2024-04-01";
    document.text =
        read_markdown(mapped(sources.add("a.md", kWording)), MarkdownKind::prose, diagnostics);
  }

  void propose() {
    before.version = "proposed-quorum";
    before.proposed = true;
    before.wording_place = Place::whole_file(sources.add("wording.md", kWording));
  }

  std::optional<AdoptedFiles> files(const Decision& decision) {
    return adopted_files(decision, before, document, kFolder, sources, diagnostics);
  }

  // The file of facts as it is written, with "…" for the digest of the text.
  std::string facts(const Decision& decision) {
    const auto result = files(decision);
    CHECK(rendered(diagnostics) == "");
    REQUIRE(result);
    std::string text = result->written.back().text;
    const std::size_t digest = text.find(" text=\"") + 7;
    return text.replace(digest, text.find('"', digest) - digest, "…");
  }
};

Decision decided() {
  return {"board", *parse_date("2024-03-12"), *parse_date("2024-04-01"), "12/24 & 13", ""};
}

std::string root(const std::string& attributes, const std::string& content = "") {
  return "<terms-of-reference body=\"board\" " + attributes + ">\n" + content +
         "  <quorum minimum=\"3\" of=\"agencies\"/>\n</terms-of-reference>\n";
}

const std::string kAdopted =
    "  <adopted by=\"board\" on=\"2024-03-12\" minute=\"12/24 &amp; 13\" text=\"…\"/>\n";

}  // namespace

TEST_CASE("a version of its day keeps its files, and gets a record beside them") {
  Adopting a(root("in-force-from=\"2024-04-01\""));
  CHECK(a.facts(decided()) == root("in-force-from=\"2024-04-01\"", kAdopted));
  const auto files = a.files(decided());
  REQUIRE(files->written.size() == 3);
  CHECK(files->written[0].path == kFolder + "2024-04-01.adopted.md");
  CHECK(files->written[0].text == "# Quorum\n\nThree agencies.\n");
  CHECK_FALSE(files->written[0].replaces);
  CHECK(files->written[1].path == kFolder + "2024-04-01.adopted.xml");
  CHECK(files->written[1].text.find("facts=\"" + source_digest(files->written[2].text) + "\"") !=
        std::string::npos);
  CHECK(files->written[2].path == kFolder + "2024-04-01.xml");
  CHECK(files->written[2].replaces);
  CHECK(files->removed.empty());
}

TEST_CASE("a proposal becomes the version of its day, with the name that it had") {
  Adopting a(root("amends=\"2023-04-01\"", "  <!-- Keep this. -->\n"));
  a.propose();
  CHECK(a.facts(decided()) ==
        root("in-force-from=\"2024-04-01\"",
             "  <adopted by=\"board\" on=\"2024-03-12\" minute=\"12/24 &amp; 13\" "
             "proposed-as=\"proposed-quorum\" text=\"…\"/>\n  <!-- Keep this. -->\n"));
  const auto files = a.files(decided());
  REQUIRE(files->written.size() == 4);
  CHECK(files->written[2].path == kFolder + "2024-04-01.md");
  CHECK(files->written[2].text == kWording);
  CHECK_FALSE(files->written[3].replaces);
  CHECK(files->removed ==
        std::vector<std::string>{kFolder + "proposed-quorum.xml", kFolder + "proposed-quorum.md"});
}

TEST_CASE("a summary is added, or replaces the one that was there") {
  Decision decision = decided();
  decision.minute.clear();
  decision.summary = "Three & more";
  const std::string day = "in-force-from=\"2024-04-01\"";
  const std::string adopted = "  <adopted by=\"board\" on=\"2024-03-12\" text=\"…\"/>\n";
  const std::string summary = "<summary>Three &amp; more</summary>";
  Adopting without(root(day));
  CHECK(without.facts(decision) == root(day, adopted + "  <changes>" + summary + "</changes>\n"));
  Adopting with(root(day, "  <changes><summary>Old</summary></changes>\n"));
  CHECK(with.facts(decision) == root(day, adopted + "  <changes>" + summary + "</changes>\n"));
}

TEST_CASE("of a version that states its adoption, or is public, only the digest is written") {
  Decision stated = decided();
  stated.stated = true;
  const std::string day = "in-force-from=\"2024-04-01\"";
  Adopting states(root(day, "  <adopted by=\"board\" on=\"2024-03-12\"/>\n"));
  CHECK(states.facts(stated) ==
        root(day, "  <adopted by=\"board\" on=\"2024-03-12\" text=\"…\"/>\n"));
  Decision published = decided();
  published.as_published = true;
  Adopting is_public(root(day));
  CHECK(is_public.facts(published) == root(day, "  <adopted text=\"…\"/>\n"));
}

TEST_CASE("what could not be read again is not written") {
  Adopting a(root("in-force-from=\"2024-04-01\""));
  Decision decision = decided();
  decision.minute = "\xFF";
  CHECK_FALSE(a.files(decision));
  CHECK(rendered(a.diagnostics) ==
        kFolder +
            "2024-04-01.xml: error: this text is not UTF-8 [text.not-utf8]\n"
            "  help: write --minute and --summary in UTF-8\n");
}

}  // namespace remit::adopted_files_test
