// A proposal starts as a copy of the latest terms, under a name that nothing else had.
#include "decide/amendment.h"

#include <doctest/doctest.h>

#include "unit/check/written.h"

namespace remit::amendment_test {
namespace {

const Written kFile("board scrutiny proposed-first");
const Source kFacts("facts.xml",
                    "<terms-of-reference body=\"board\" in-force-from=\"2025-07-01\">\n"
                    "  <adopted by=\"board\" on=\"2025-06-17\"/>\n"
                    "  <quorum minimum=\"3\"/>\n"
                    "</terms-of-reference>\n");

Body body(std::string_view id) {
  Body result;
  result.id = kFile.text(id);
  return result;
}

TermsOfReference version(const std::string& name) {
  TermsOfReference result;
  result.version = name;
  result.body = kFile.text("board");
  result.in_force_from.date = parse_date(name);
  result.proposed = !result.in_force_from.date;
  result.place = {&kFacts, 1, 19};
  return result;
}

Partnership with(std::vector<TermsOfReference> terms) {
  Partnership result;
  result.folder = "safer";
  result.bodies = {body("board"), body("scrutiny")};
  result.terms = std::move(terms);
  return result;
}

struct Asked {
  std::optional<ProposedAmendment> proposal;
  std::string messages;
};

Asked propose(const Partnership& partnership, const std::string& name, std::size_t body = 0) {
  Diagnostics diagnostics;
  Asked result;
  result.proposal = propose_amendment(partnership, partnership.bodies[body], name, diagnostics);
  result.messages = rendered(diagnostics);
  return result;
}

}  // namespace

TEST_CASE("a proposal is a copy of the latest version without what is not true of it") {
  const Partnership p = with({version("2024-04-01"), version("2025-07-01")});
  const Asked asked = propose(p, "A larger quorum");
  CHECK(asked.messages == "");
  REQUIRE(asked.proposal);
  CHECK(asked.proposal->amends == &p.terms.back());
  CHECK(asked.proposal->version == "proposed-a-larger-quorum");
  CHECK(asked.proposal->base == "content/safer/terms-of-reference/board/proposed-a-larger-quorum");
  REQUIRE(asked.proposal->files.size() == 1);
  CHECK(asked.proposal->files[0].path == asked.proposal->base + ".xml");
  CHECK_FALSE(asked.proposal->files[0].replaces);
  CHECK(asked.proposal->files[0].text ==
        "<terms-of-reference body=\"board\" amends=\"2025-07-01\">\n"
        "  <!-- Before it is adopted: what changes, in a sentence for the list of versions, and "
        "why, for\n"
        "       the schedule of amendments.\n"
        "  <changes>\n"
        "    <summary>…</summary>\n"
        "    <reason clause=\"quorum\">…</reason>\n"
        "  </changes>\n"
        "  -->\n"
        "  <quorum minimum=\"3\"/>\n"
        "</terms-of-reference>\n");
}

TEST_CASE("without a name it is called an amendment") {
  CHECK(propose(with({version("2025-07-01")}), "").proposal->version == "proposed-amendment");
}

TEST_CASE("a body without terms has nothing to amend") {
  const Partnership p = with({version("2025-07-01")});
  const Asked asked = propose(p, "", 1);
  CHECK_FALSE(asked.proposal);
  CHECK(asked.messages ==
        R"(a.xml:1:7: error: 'scrutiny' has no terms of reference to change [amendment.no-terms]
    board scrutiny proposed-first
          ^~~~~~~~
  help: create them: remit new terms scrutiny --in-force-from DATE
)");
}

TEST_CASE("a proposal does not get the name of another") {
  Partnership p = with({version("2024-04-01"), version("2025-07-01"), version("proposed-second")});
  p.terms[1].proposed_as = kFile.text("proposed-first");
  CHECK(
      propose(p, "First").messages ==
      R"(a.xml:1:16: error: the version of 1 July 2025 was proposed as 'proposed-first' before it was adopted [amendment.name-taken]
    board scrutiny proposed-first
                   ^~~~~~~~~~~~~~
  help: give the new proposal another name: --name WORDS
)");
  CHECK(
      propose(p, "second").messages ==
      R"(facts.xml:1:2: error: there is already a proposal 'proposed-second' [amendment.name-taken]
    <terms-of-reference body="board" in-force-from="2025-07-01">
     ^~~~~~~~~~~~~~~~~~
  help: edit it, or give the new proposal another name: --name WORDS
)");
  CHECK(propose(p, "third").messages == "");
}

TEST_CASE("nor the name that any adopted version had, however many came after it") {
  Partnership p = with({version("2023-04-01"), version("2024-04-01"), version("2025-07-01")});
  p.terms[0].proposed_as = kFile.text("proposed-first");
  CHECK(
      propose(p, "first").messages ==
      R"(a.xml:1:16: error: the version of 1 April 2023 was proposed as 'proposed-first' before it was adopted [amendment.name-taken]
    board scrutiny proposed-first
                   ^~~~~~~~~~~~~~
  help: give the new proposal another name: --name WORDS
)");
}

}  // namespace remit::amendment_test
