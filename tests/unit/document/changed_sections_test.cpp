#include "document/changed_sections.h"

#include <doctest/doctest.h>

#include <array>

#include "base/format.h"
#include "document/print.h"
#include "tree_builders.h"

namespace remit::changed_sections_test {
namespace {

Block clause(std::string id, std::string number, std::string_view text) {
  Block result = heading(1, text);
  Attr& attr = std::get<Header>(result.node).attr;
  attr.id = std::move(id);
  if (!number.empty()) attr.set("number", std::move(number));
  return result;
}

// "amended 2. Quorum": a line each.
std::string list(const std::vector<ChangedSection>& sections) {
  constexpr std::array<const char*, 5> kKinds = {"amended", "inserted", "removed", "moved",
                                                 "renumbered"};
  std::string result;
  for (const ChangedSection& section : sections) {
    result += format("{} {} {}", kKinds[static_cast<std::size_t>(section.kind)], section.number,
                     section.heading);
    if (section.is_renamed()) result += format(" (was {})", section.previous_heading);
    if (section.previous_number != section.number)
      result += format(" (was numbered {})", section.previous_number);
    result += "\n";
  }
  return result;
}

const Block kAims = clause("aims", "1.", "Aims");
const Block kAimsText = para("Members join forces against crime and disorder.");
const Block kQuorum = clause("quorum", "2.", "Quorum");
const Block kQuorumText = para("A meeting needs at least five agencies to decide anything.");
const Block kSupport = clause("support", "3.", "Support");
const Block kSupportText = para("The council takes the minutes.");
const Blocks kTerms = {kAims, kAimsText, kQuorum, kQuorumText, kSupport, kSupportText};

}  // namespace

TEST_CASE("a document that is the same has no changed sections") {
  CHECK(changed_sections(kTerms, kTerms).empty());
  CHECK_FALSE(summarise(changed_sections(kTerms, kTerms)).any());
}

TEST_CASE("a section that was only wrapped anew in its source did not change") {
  Blocks after = kTerms;
  after[3] = para("A meeting needs at least\nfive agencies to decide anything.");
  CHECK(changed_sections(kTerms, after).empty());
}

TEST_CASE("a section that was amended has its old text, its new text and the redline of both") {
  Blocks after = kTerms;
  after[3] = para("A meeting needs at least eight agencies to decide anything.");
  const auto sections = changed_sections(kTerms, after);
  CHECK(list(sections) == "amended 2. Quorum\n");
  REQUIRE(sections.size() == 1);
  CHECK(sections[0].id == "quorum");
  CHECK(sections[0].before == Blocks{kQuorum, kQuorumText});
  CHECK(sections[0].after == Blocks{kQuorum, after[3]});
  CHECK(
      print_tree(sections[0].redline) ==
      "Header 1 {#quorum number=\"2.\"} \"Quorum\"\n"
      "Para \"A meeting needs at least [Span {.deletion}: five][Span {.insertion}: eight] agencies "
      "to decide anything.\"\n");
}

TEST_CASE("sections that are new, were removed and have another number are told apart") {
  const Block conduct = clause("conduct", "1.", "Conduct");
  const Block declared = para("Members declare what interests they have.");
  const Blocks after = {conduct,
                        declared,
                        clause("aims", "2.", "Aims"),
                        kAimsText,
                        clause("support", "3.", "Support"),
                        kSupportText};
  const auto sections = changed_sections(kTerms, after);
  CHECK(list(sections) ==
        "inserted 1. Conduct (was numbered )\n"
        "renumbered 2. Aims (was numbered 1.)\n"
        "removed  Quorum (was numbered 2.)\n");
  CHECK(sections[0].before.empty());
  CHECK(sections[2].after.empty());
  CHECK(sections[2].id == "quorum");
}

TEST_CASE("a section that was moved is not one that went and another that came") {
  const Blocks after = {kQuorum, kQuorumText, kSupport, kSupportText, kAims, kAimsText};
  CHECK(list(changed_sections(kTerms, after)) == "moved 1. Aims\n");
}

TEST_CASE("a section that was moved and changed is both, one that lost its number was not moved") {
  const Block declared = para("A meeting needs at least six agencies to decide anything.");
  const auto both =
      changed_sections(kTerms, {kAims, kAimsText, kSupport, kSupportText, kQuorum, declared});
  CHECK(list(both) == "moved 2. Quorum\n");
  CHECK(summarise(both).moved == std::vector<std::string>{"Quorum"});
  CHECK(summarise(both).amended == std::vector<std::string>{"Quorum"});
  Block bare = kQuorum;
  get_if<Header>(bare)->attr.add_class("unnumbered");
  const auto replaced =
      changed_sections(kTerms, {kAims, kAimsText, bare, kQuorumText, kSupport, kSupportText});
  CHECK(list(replaced) == "amended 2. Quorum\n");
}

TEST_CASE("a section that was renamed keeps the name that it had") {
  Blocks after = kTerms;
  after[4] = clause("support", "3.", "Secretariat");
  const auto sections = changed_sections(kTerms, after);
  CHECK(list(sections) == "amended 3. Secretariat (was Support)\n");
  CHECK(summarise(sections).renamed == std::vector<std::string>{"Secretariat"});
}

TEST_CASE("what stands before the first heading is a section without a heading") {
  Blocks before = kTerms;
  Blocks after = kTerms;
  before.insert(before.begin(), para("These are the terms of the board."));
  after.insert(after.begin(), para("These are the new terms of the board."));
  const auto sections = changed_sections(before, after);
  CHECK(list(sections) == "amended  \n");
  CHECK(summarise(sections).beginning_amended);
}

TEST_CASE("headings of level 2 are part of the section that they stand in") {
  Blocks before = kTerms;
  Blocks after = kTerms;
  before.push_back(heading(2, "Minutes"));
  after.push_back(heading(2, "Minutes and actions"));
  CHECK(list(changed_sections(before, after)) == "amended 3. Support\n");
}

TEST_CASE("a summary counts and names what changed, in the order of the new document") {
  Blocks after = kTerms;
  after[1] = para("Members join forces against crime and antisocial behaviour.");
  after[3] = para("A meeting needs at least eight agencies to decide anything.");
  after[4] = clause("conduct", "3.", "Conduct");
  after[5] = para("Everyone declares interests.");
  const ChangeSummary summary = summarise(changed_sections(kTerms, after));
  CHECK(summary.any());
  CHECK(summary.amended == std::vector<std::string>{"Aims", "Quorum"});
  CHECK(summary.inserted == std::vector<std::string>{"Conduct"});
  CHECK(summary.removed == std::vector<std::string>{"Support"});
  CHECK(summary.moved.empty());
  CHECK(summary.renumbered.empty());
}

}  // namespace remit::changed_sections_test
