// The life of a body's terms of reference: proposed, checked, compared, adopted, and then as they
// are for ever.

#include <doctest/doctest.h>

#include <filesystem>

#include "base/strings.h"
#include "support/amended_terms.h"
#include "support/docx_tracked.h"
#include "support/texts.h"

namespace remit::amendments_test {
using namespace test;
namespace fs = std::filesystem;

namespace {

const std::string kFolder = AmendedTerms::kFolder;

// What is adopted as the second version, word for word.
constexpr const char* kRecord = R"(::: alone
::: title
Safer Riverside Board: terms of reference
:::
:::

::: in-force
In force from 1 July 2025
:::

# General {#general -}

The Safer Riverside Board (SRB) leads work against crime and disorder in Riverside.
It:

1. agrees priorities; {#priorities}
2. checks progress on them;
3. tells residents what came of them.

# Membership {#membership}

The members are:

- Riverside District Council (RDC): communities and licensing
- Vale Police
- Homes & Places

# Chair and vice chair {#chair}

The Head of Communities of Riverside District Council chairs the board.
The vice chair is elected every year.

# Quorum {#quorum}

A decision needs at least three agencies to be present.
Each agency has one vote.

With fewer, the meeting is adjourned.

# Meetings {#meetings}

The board meets every two months.
What it may decide there is said at [clause](#quorum).

# Papers {#papers}

The chair sends members the agenda, with any reports or updates, at least seven days before a
meeting.

# Support {#support}

The Partnership Officer of Riverside District Council supports the board, takes its minutes and
follows up its actions.

# Accountability {#accountability}

The board answers to the Scrutiny Committee.

# Amendment {#amendment}

A change to these terms needs the agreement of the Safer Riverside Board.

::: alone
# Amendment history {-}

| In force from | Agreed by | Agreed on | Minute | What changed |
| --- | --- | --- | --- | --- |
| 1 July 2025 | Safer Riverside Board | 17 June 2025 | not recorded | A quorum of three, and housing as a core member |
| 1 April 2024 | Safer Riverside Board | 12 March 2024 | 12/24 & 13 | the first version recorded here |
Table: Versions of these terms of reference

# Abbreviations {-}

| Abbreviation | Meaning                    |
| ------------ | -------------------------- |
| RDC          | Riverside District Council |
| SRB          | Safer Riverside Board      |
:::
)";

// As adopted, and not yet proposed anew.
struct Adopted : AmendedTerms {
  Adopted() { adopt_first(); }
};

// With a change proposed, and written.
struct Proposed : Adopted {
  Proposed() {
    amend();
    change();
  }

  // Refused with these words, and nothing was written.
  void refuses(std::vector<std::string> arguments, const std::string& words, int status = 1) {
    const auto before = read_tree(folder.path());
    arguments.insert(arguments.begin(), {"adopt", "board"});
    const Outcome outcome = remit(arguments);
    CHECK(outcome.err == words);
    CHECK(outcome.out == "");
    CHECK(outcome.status == status);
    CHECK(read_tree(folder.path()) == before);
  }
};

std::vector<std::string> decision(const std::string& by, const std::string& on,
                                  const std::string& from) {
  return {AmendedTerms::kProposal, "--agreed-by", by,          "--agreed-on",    on,
          "--in-force-from",       from,          "--summary", "A larger quorum"};
}

// The one reason against an adoption, of which no file is to blame.
std::string refusal(const std::string& message, const std::string& help) {
  return "remit: error: " + message + "\n  help: " + help + "\n\n1 error; nothing was adopted\n";
}

// The lines of the table of versions, or whatever stands between two pieces of a page.
std::string between(const std::string& text, const std::string& first, const std::string& last) {
  const std::size_t begin = text.find(first);
  REQUIRE(begin != text.npos);
  const std::size_t end = text.find(last, begin + first.size());
  REQUIRE(end != text.npos);
  return text.substr(begin, end + last.size() - begin);
}

// The paragraphs of a redline that are tracked.
std::string changes_in(const std::string& docx) {
  const std::string outline = tracked_outline(docx);
  std::string result;
  for (std::string_view line : remit::split(outline, '\n'))
    if (line.find_first_of("{") != line.npos || line.find("¶+") != line.npos ||
        line.find("¶-") != line.npos)
      result += std::string(line) + "\n";
  return result;
}

}  // namespace

TEST_CASE("adopting writes who agreed the terms and nothing else into the file of facts") {
  AmendedTerms life;
  const std::string before = life.source("2024-04-01.xml");
  const std::string wording = life.source("2024-04-01.md");
  const Outcome outcome = life.adopt_first();
  CHECK(outcome.out == "wrote " + kFolder + "2024-04-01.adopted.md\n" + "wrote " + kFolder +
                           "2024-04-01.adopted.xml\n" + "wrote " + kFolder + "2024-04-01.xml\n" +
                           "adopted: the terms of 'board' in force from 1 April 2024; their text "
                           "is fixed in 2024-04-01.adopted.md\n"
                           "next: keep all of these files, and publish\n"
                           "  remit build\n");
  const std::string after = life.source("2024-04-01.xml");
  const std::string digest = between(after, " text=\"", "\"").substr(7, 64);
  CHECK(after ==
        replaced_once(before, "in-force-from='2024-04-01'>\n",
                      "in-force-from='2024-04-01'>\n  <adopted by=\"board\" on=\"2024-03-12\" "
                      "minute=\"12/24 &amp; 13\" text=\"" +
                          digest + "\"/>\n"));
  CHECK(life.source("2024-04-01.md") == wording);
  CHECK(life.source("2024-04-01.adopted.md").find("# Quorum") != std::string::npos);
  CHECK(life.remit({"check", "--strict"}).status == 0);
}

TEST_CASE("a proposal is the version in force, byte for byte but for what is not true of it") {
  Adopted life;
  const auto before = read_tree(life.folder.path());
  const Outcome outcome = life.amend();
  const std::string base = kFolder + "proposed-wider-membership";
  CHECK(outcome.out == "wrote " + base + ".xml\n" + "wrote " + base + ".md\n" +
                           "it begins as a copy of the version in force from 1 April 2024\n"
                           "next: change its facts in " +
                           base + ".xml and its wording in " + base +
                           ".md, then\n"
                           "  remit check --drafts\n"
                           "  remit redline board\n"
                           "and when it is agreed\n"
                           "  remit adopt board proposed-wider-membership --agreed-by BODY "
                           "--agreed-on DATE --in-force-from DATE\n");
  const std::string facts = life.source("2024-04-01.xml");
  CHECK(life.source("proposed-wider-membership.xml") ==
        replaced_once(replaced_once(facts, between(facts, "  <adopted ", "/>\n"), ""),
                      "\n                    in-force-from='2024-04-01'>\n",
                      R"( amends="2024-04-01">
  <!-- Before it is adopted: what changes, in a sentence for the list of versions, and why, for
       the schedule of amendments.
  <changes>
    <summary>…</summary>
    <reason clause="quorum">…</reason>
  </changes>
  -->
)"));
  CHECK(life.source("proposed-wider-membership.md") == life.source("2024-04-01.md"));
  auto after = read_tree(life.folder.path());
  after.erase(base + ".xml");
  after.erase(base + ".md");
  CHECK(after == before);
}

TEST_CASE("a second proposal of the same name is refused, and the first stays as it is") {
  Proposed life;
  const auto before = read_tree(life.folder.path());
  const Outcome outcome = life.remit({"amend", "board", "--name", "wider membership"});
  CHECK(outcome.status == 1);
  CHECK(
      outcome.err ==
      kFolder +
          R"(proposed-wider-membership.xml:3:2: error: there is already a proposal 'proposed-wider-membership' [amendment.name-taken]
    <terms-of-reference body="board" amends="2024-04-01">
     ^~~~~~~~~~~~~~~~~~
  help: edit it, or give the new proposal another name: --name WORDS

1 error; nothing was proposed
)");
  CHECK(read_tree(life.folder.path()) == before);
  CHECK(life.remit({"amend", "board", "--name", "another"}).status == 0);
}

TEST_CASE("what cannot be amended is refused with the reason") {
  Adopted life;
  Outcome outcome = life.remit({"amend", "bord"});
  CHECK(outcome.status == 2);
  CHECK(outcome.err == "remit: there is no body 'bord'\n  help: did you mean 'board'?\n");
  outcome = life.remit({"amend", "scrutiny"});
  CHECK(outcome.status == 1);
  CHECK(
      outcome.err ==
      R"(content/safer-riverside/partnership.xml:23:13: error: 'scrutiny' has no terms of reference to change [amendment.no-terms]
      <body id="scrutiny" kind="scrutiny-committee">
                ^~~~~~~~
  help: create them: remit new terms scrutiny --in-force-from DATE

1 error; nothing was proposed
)");
}

TEST_CASE("a redline of the proposal shows its changes and nothing else") {
  Proposed life;
  REQUIRE(life.remit({"check", "--strict", "--drafts"}).status == 0);
  const Outcome outcome = life.remit({"redline", "board"});
  CHECK(outcome.err == "");
  CHECK(outcome.out ==
        "wrote board-redline-2024-04-01-proposed-wider-membership.docx\n"
        "wrote board-redline-2024-04-01-proposed-wider-membership.html\n"
        "./redlines/ shows what changes from 2024-04-01 to proposed-wider-membership\n"
        "next: put the schedule into a report:\n"
        "  <appendix id=\"A\" amendments=\"board\" version=\"proposed-wider-membership\"/>\n");
  CHECK(changes_in(life.folder.read("redlines/board-redline-2024-04-01-"
                                    "proposed-wider-membership.docx")) ==
        R"(ListText checks progress on them{-.-}{+;+}
ListText {+tells residents what came of them.+} ¶+
Clause2 The{- core-} members are:
ClauseList2 {+Homes & Places+} ¶+
Clause2 {-The other member is:-} ¶-
ClauseList2 {-Homes & Places-} ¶-
Clause2 A decision needs at least {-two-}{+three+} agencies to be present. Each agency has one vote.
Clause2 The board meets {-quarterly. What a meeting-}{+every two months. What it+} may decide{+ there+} is said at clause 3.
)");
}

TEST_CASE("an adoption that the data forbids is refused with the reason, and nothing is written") {
  Proposed life;
  life.refuses(decision("scrutiny", "2025-06-17", "2025-07-01"),
               refusal("'scrutiny' cannot agree these terms: a change needs the agreement of "
                       "'board' [adoption.no-power]",
                       "correct --agreed-by or --agreed-on; to move the power, first adopt terms "
                       "that 'board' agrees\n"
                       "  note: the power is given here: " +
                           kFolder + "2024-04-01.xml:21"));
  life.refuses(decision("bord", "2025-06-17", "2025-07-01"),
               refusal("--agreed-by: there is no body 'bord' [adoption.unknown-body]",
                       "did you mean 'board'?"));
  life.refuses(decision("board", "2025-06-17", "2025-06-16"),
               refusal("the terms would be in force from 16 June 2025, before they were agreed on "
                       "17 June 2025 [adoption.before-agreement]",
                       "correct --in-force-from or --agreed-on"));
  life.refuses(decision("board", "2025-07-02", "2025-07-03"),
               refusal("--agreed-on is 2 July 2025, which has not come yet [adoption.not-yet]",
                       "adopt the version once it has been agreed, or correct the date"));
  const std::string later = "give a later date: a new version comes into force after all others";
  life.refuses(decision("board", "2024-03-12", "2024-03-31"),
               refusal("--in-force-from is 31 March 2024, but a version is already in force from 1 "
                       "April 2024 [adoption.not-last]",
                       later));
  life.refuses(decision("board", "2024-03-12", "2024-04-01"),
               refusal("--in-force-from is 1 April 2024, but a version is already in force from 1 "
                       "April 2024 [adoption.not-last]",
                       later));
  life.refuses(
      {AmendedTerms::kProposal, "--agreed-by", "board", "--agreed-on", "2025-06-17",
       "--in-force-from", "2025-07-01"},
      kFolder +
          R"(proposed-wider-membership.xml:3:2: error: nothing says what this version changes [adoption.no-summary]
    <terms-of-reference body="board" amends="2024-04-01">
     ^~~~~~~~~~~~~~~~~~
  help: add <changes><summary>…</summary></changes> to this file, or --summary "…"

1 error; nothing was adopted
)");
  life.refuses({AmendedTerms::kProposal, "--summary", "A larger quorum"},
               refusal("--agreed-by, --agreed-on and --in-force-from are missing "
                       "[adoption.incomplete]",
                       "add --agreed-by BODY --agreed-on DATE --in-force-from DATE"));
  life.refuses(
      {AmendedTerms::kProposal, "--as-published"},
      kFolder +
          R"(proposed-wider-membership.xml:3:2: error: a proposed version has not been published [adoption.not-published]
    <terms-of-reference body="board" amends="2024-04-01">
     ^~~~~~~~~~~~~~~~~~
  help: leave --as-published out, and say who agreed the version: --agreed-by BODY

1 error; nothing was adopted
)");
  life.refuses({"proposed-wider-membrship"},
               "remit: there is no version 'proposed-wider-membrship'\n"
               "  help: did you mean 'proposed-wider-membership'?\n",
               2);
  life.refuses(
      {"2024-04-01"},
      kFolder +
          R"(2024-04-01.xml:3:2: error: this version was already adopted on 12 March 2024 [adoption.already-adopted]
    <terms-of-reference body="board"
     ^~~~~~~~~~~~~~~~~~
  help: propose a change: remit amend board; to correct a slip: remit adopt board 2024-04-01 --correct --reason "…"; if it was never published, take the adoption back: remit adopt board 2024-04-01 --undo

1 error; nothing was adopted
)");
}

TEST_CASE("every reason against an adoption is reported in one run, as JSON too") {
  Proposed life;
  std::vector<std::string> arguments = decision("scrutiny", "2025-06-17", "2025-06-16");
  arguments.insert(arguments.end(), {"--messages", "json"});
  life.refuses(
      arguments,
      R"({"severity":"error","code":"adoption.before-agreement","message":"the terms would be in force from 16 June 2025, before they were agreed on 17 June 2025","help":"correct --in-force-from or --agreed-on"}
{"severity":"error","code":"adoption.no-power","message":"'scrutiny' cannot agree these terms: a change needs the agreement of 'board'","help":"correct --agreed-by or --agreed-on; to move the power, first adopt terms that 'board' agrees","notes":[{"text":"the power is given here:","path":")" +
          kFolder + R"(2024-04-01.xml","line":21,"column":25,"end-line":21,"end-column":30}]}
)");
}

TEST_CASE("a date that is none is a mistake of the command line") {
  Proposed life;
  const Outcome outcome = life.remit({"adopt", "board", AmendedTerms::kProposal, "--agreed-by",
                                      "board", "--agreed-on", "17 June 2025"});
  CHECK(outcome.status == 2);
  CHECK(outcome.err.find("'17 June 2025' is not a date; write it as 2022-03-15") !=
        std::string::npos);
}

TEST_CASE("who may agree is said by the terms in force on the day of the decision") {
  Proposed life;
  const std::string proposal = life.path("proposed-wider-membership.xml");
  edit(proposal, "agreed-by=\"board\"", "agreed-by=\"scrutiny\"");
  edit(proposal, "<accountable-to body=\"scrutiny\"/>\n", "");
  life.adopt_second();  // agreed on 17 June, in force from 1 July
  REQUIRE(life.remit({"amend", "board", "--name", "next"}).status == 0);
  auto decided = decision("scrutiny", "2025-06-20", "2025-07-10");
  decided[0] = "proposed-next";
  life.refuses(decided,
               refusal("'scrutiny' cannot agree these terms: a change needs the agreement of "
                       "'board' [adoption.no-power]",
                       "correct --agreed-by or --agreed-on; to move the power, first adopt terms "
                       "that 'board' agrees\n"
                       "  note: the power is given here: " +
                           kFolder + "2024-04-01.xml:21"));
  decided = decision("scrutiny", "2025-07-01", "2025-07-10");
  decided[0] = "proposed-next";
  decided.insert(decided.begin(), {"adopt", "board"});
  const Outcome outcome = life.remit(decided);
  CHECK(outcome.err == "");
  CHECK(outcome.status == 0);
}

TEST_CASE("nothing is adopted over an error of the content") {
  Proposed life;
  edit(life.path("proposed-wider-membership.md"), "{{body.named}}", "{{body.nmed}}");
  life.refuses(
      decision("board", "2025-06-17", "2025-07-01"),
      kFolder +
          R"(proposed-wider-membership.md:3:7: error: nothing here is called 'body.nmed' [template.unknown-name]
    The {{body.nmed}} leads work against crime and disorder in {{partnership.area}}. It:
          ^~~~~~~~~
  help: did you mean 'body.named'? `remit show values board` lists every name

1 error; nothing was adopted
)");
}

TEST_CASE("an adopted proposal is a version of its own day, with its record") {
  Proposed life;
  const std::string facts = life.source("proposed-wider-membership.xml");
  const std::string wording = life.source("proposed-wider-membership.md");
  const auto before = read_tree(life.folder.path());
  const Outcome outcome = life.adopt_second();
  CHECK(outcome.out == "wrote " + kFolder + "2025-07-01.adopted.md\n" + "wrote " + kFolder +
                           "2025-07-01.adopted.xml\n" + "wrote " + kFolder + "2025-07-01.md\n" +
                           "wrote " + kFolder + "2025-07-01.xml\n" + "removed " + kFolder +
                           "proposed-wider-membership.xml\n" + "removed " + kFolder +
                           "proposed-wider-membership.md\n" +
                           "adopted: the terms of 'board' in force from 1 July 2025; their text "
                           "is fixed in 2025-07-01.adopted.md\n"
                           "next: keep all of these files, and publish\n"
                           "  remit build\n");
  const std::string after = life.source("2025-07-01.xml");
  const std::string digest = between(after, " text=\"", "\"").substr(7, 64);
  CHECK(after ==
        replaced_once(
            facts,
            between(facts, "<terms-of-reference body=\"board\" amends=\"2024-04-01\">\n", "-->\n"),
            "<terms-of-reference body=\"board\" in-force-from=\"2025-07-01\">\n"
            "  <adopted by=\"board\" on=\"2025-06-17\" "
            "proposed-as=\"proposed-wider-membership\" text=\"" +
                digest +
                "\"/>\n"
                "  <changes><summary>A quorum of three, and housing as a core "
                "member</summary></changes>\n"));
  CHECK(life.source("2025-07-01.md") == wording);
  CHECK(life.source("2025-07-01.adopted.md") == kRecord);
  CHECK_FALSE(fs::exists(life.path("proposed-wider-membership.xml")));
  CHECK_FALSE(fs::exists(life.path("proposed-wider-membership.md")));
  auto tree = read_tree(life.folder.path());
  for (const auto& [path, bytes] : before)
    if (path.find("proposed-") == path.npos) CHECK(tree[path] == bytes);
  CHECK(life.remit({"check", "--strict"}).status == 0);
}

}  // namespace remit::amendments_test
