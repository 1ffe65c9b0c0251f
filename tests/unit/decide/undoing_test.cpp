// Which adoptions can be undone, and what the version is then.
#include "decide/undoing.h"

#include <doctest/doctest.h>

#include "unit/check/written.h"

namespace remit::undoing_test {
namespace {

const std::string kFolder = "content/safer/terms-of-reference/board/";

struct Adopted {
  Sources sources;
  Diagnostics diagnostics;
  Partnership partnership;

  Adopted() {
    for (const char* from : {"2023-04-01", "2024-04-01"}) {
      TermsOfReference& t = partnership.terms.emplace_back();
      t.version = from;
      t.body.value = "board";
      t.in_force_from.date = parse_date(from);
      t.adopted_by.value = "board";
      t.record.emplace();
    }
    last().proposed_as.value = "proposed-quorum";
    const Source& facts = sources.add(
        "facts.xml",
        "<terms-of-reference body=\"board\" in-force-from=\"2024-04-01\">\n"
        "  <adopted by=\"board\" on=\"2024-03-12\" proposed-as=\"proposed-quorum\" text=\"…\"/>\n"
        "  <quorum minimum=\"3\" of=\"agencies\"/>\n</terms-of-reference>\n");
    last().place = {&facts, 1, 19};
    last().wording_place = Place::whole_file(sources.add("a.md", "# Quorum\n"));
    last().former_texts = {"# Before\n"};
    last().record->pictures.push_back({"", "2024-04-01.adopted-relations.svg", "", "svg"});
  }
  TermsOfReference& last() { return partnership.terms.back(); }
  std::string refusal(const TermsOfReference& terms, Publicity publicity) {
    diagnostics = {};
    const bool can_be =
        check_undoing(partnership, terms, publicity, "safer/x/", "public", diagnostics);
    CHECK(can_be == diagnostics.all().empty());
    return codes(diagnostics);
  }
};

}  // namespace

TEST_CASE("what is public, or may be, or was built upon, is not undone") {
  Adopted a;
  CHECK(a.refusal(a.last(), Publicity::none) == "");
  CHECK(a.refusal(a.last(), Publicity::known) == "adoption.published ");
  CHECK(a.refusal(a.last(), Publicity::unknown) == "adoption.maybe-published ");
  CHECK(a.refusal(a.partnership.terms.front(), Publicity::none) == "adoption.built-upon ");
  CHECK(a.refusal(a.partnership.terms.front(), Publicity::known) ==
        "adoption.built-upon adoption.published ");
  a.last().record.reset();
  CHECK(a.refusal(a.last(), Publicity::none) == "adoption.not-adopted ");
}

TEST_CASE("a proposal is a proposal again, with its files and without its record") {
  Adopted a;
  const AdoptedFiles files = undone_files(a.partnership, a.last(), kFolder);
  REQUIRE(files.written.size() == 2);
  CHECK(files.written[0].path == kFolder + "proposed-quorum.md");
  CHECK(files.written[0].text == "# Quorum\n");
  CHECK(files.written[1].path == kFolder + "proposed-quorum.xml");
  CHECK(files.written[1].text ==
        "<terms-of-reference body=\"board\" amends=\"2023-04-01\">\n"
        "  <quorum minimum=\"3\" of=\"agencies\"/>\n</terms-of-reference>\n");
  CHECK(files.removed == std::vector<std::string>{
                             kFolder + "2024-04-01.xml", kFolder + "2024-04-01.md",
                             kFolder + "2024-04-01.adopted.xml", kFolder + "2024-04-01.adopted.md",
                             kFolder + "2024-04-01.adopted-1.md",
                             kFolder + "2024-04-01.adopted-relations.svg"});
  undo(a.partnership, a.last());
  CHECK(a.last().proposed);
  CHECK(a.last().version == "proposed-quorum");
  CHECK(a.last().amends.date == parse_date("2023-04-01"));
  CHECK_FALSE(a.last().adopted_by.given());
  CHECK_FALSE(a.last().record);
}

TEST_CASE("a version of its day keeps its files; what it said itself stays") {
  Adopted a;
  a.last().proposed_as = {};
  AdoptedFiles files = undone_files(a.partnership, a.last(), kFolder);
  REQUIRE(files.written.size() == 1);
  CHECK(files.written[0].replaces);
  CHECK(files.written[0].text ==
        "<terms-of-reference body=\"board\" in-force-from=\"2024-04-01\">\n"
        "  <quorum minimum=\"3\" of=\"agencies\"/>\n</terms-of-reference>\n");
  a.last().record->stated = true;
  files = undone_files(a.partnership, a.last(), kFolder);
  CHECK(files.written[0].text.find("<adopted by=\"board\" on=\"2024-03-12\" "
                                   "proposed-as=\"proposed-quorum\"/>") != std::string::npos);
  undo(a.partnership, a.last());
  CHECK(a.last().adopted_by.value == "board");
}

}  // namespace remit::undoing_test
