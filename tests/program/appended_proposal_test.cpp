// A report that put a proposal before the board says what it said, whatever became of the proposal.

#include <doctest/doctest.h>

#include <filesystem>

#include "support/amended_terms.h"

namespace remit::appended_proposal_test {
using namespace test;

namespace {

const std::string kReport = "content/safer-riverside/reports/2025-06-17-wider-membership/";

// The report of the meeting that agreed the proposal: its terms and what they change are appended.
struct Reported : AmendedTerms {
  Reported() {
    adopt_first();
    amend();
    change();
    folder.write(kReport + "report.xml",
                 R"(<report committee="board" date="2025-06-17" house-style="standard">
  <title>A wider membership of the board</title>
  <report-of post="head-of-communities"/>
  <author post="partnership-officer"/>
  <classification>public</classification>
  <background-papers none="yes"/>
  <standard-wording>Financial Implications</standard-wording>
  <standard-wording>Legal Implications</standard-wording>
  <standard-wording>Equality Implications</standard-wording>
  <standard-wording>Crime and Disorder Implications</standard-wording>
  <standard-wording>Risk Implications</standard-wording>
  <appendix id="A" amendments="board" version="proposed-wider-membership"/>
  <appendix id="B" terms-of-reference="board" version="proposed-wider-membership"/>
</report>
)");
    folder.write(
        kReport + "report.md",
        "# Summary\n\nThe proposal is appended.\n\n# Recommendations\n\nTo agree what Appendix A "
        "proposes.\n");
  }

  std::string published() const {
    return folder.read("public/safer-riverside/reports/2025-06-17-wider-membership/index.html");
  }
};

// The first version is on record, and one of 1 May 2025 that changes it was not adopted.
struct NotAdopted : AmendedTerms {
  NotAdopted() {
    adopt_first();
    std::string facts = source("2024-04-01.xml");
    const std::size_t begin = facts.find("  <adopted");
    facts.erase(begin, facts.find('\n', begin) + 1 - begin);
    facts.replace(facts.find("2024-04-01"), 10, "2025-05-01");
    write_file(path("2025-05-01.xml"), facts);
    write_file(path("2025-05-01.md"), source("2024-04-01.md"));
  }
};

// The page without what stands around the report.
std::string text_of(const std::string& page) {
  const std::size_t begin = page.find("<div class=\"text\"");
  const std::size_t end = page.find("</main>");
  REQUIRE(begin < end);
  return page.substr(begin, end - begin);
}

}  // namespace

TEST_CASE("a report goes on showing the proposal as it was once that has been adopted") {
  Reported life;
  Outcome issued = life.remit({"issue", "2025-06-17-wider-membership", "--on", "2025-06-09"});
  CHECK(issued.err == "");
  REQUIRE(issued.status == 0);
  life.build();
  const std::string before = life.published();
  CHECK(before.find("Proposed wording") != before.npos);
  CHECK(before.find("They have not been agreed") != before.npos);
  life.adopt_second();
  life.build();
  CHECK(text_of(life.published()) == text_of(before));
  CHECK(life.published().find("terms-of-reference/2025-07-01/index.html") != before.npos);
}

TEST_CASE("the name of a proposal that was adopted is not given again") {
  Reported life;
  life.adopt_second();
  Outcome outcome = life.remit({"amend", "board", "--name", "Wider membership"});
  CHECK(outcome.status == 1);
  CHECK(outcome.err.starts_with(
      AmendedTerms::kFolder +
      std::string("2025-07-01.xml:4:52: error: the version of 1 July 2025 was proposed as "
                  "'proposed-wider-membership' before it was adopted [amendment.name-taken]\n")));
  CHECK(
      outcome.err.ends_with("  help: give the new proposal another name: --name WORDS\n\n"
                            "1 error; nothing was proposed\n"));
  REQUIRE(life.remit({"amend", "board", "--name", "Another"}).status == 0);
  const std::string folder = AmendedTerms::kFolder;
  for (const std::string suffix : {".xml", ".md"}) {
    life.folder.write(folder + "proposed-wider-membership" + suffix,
                      life.source("proposed-another" + suffix));
    std::filesystem::remove(life.path("proposed-another" + suffix));
  }
  outcome = life.remit({"check"});
  CHECK(outcome.status == 1);
  CHECK(
      outcome.err ==
      folder +
          R"(proposed-wider-membership.xml:3:2: error: the version of 1 July 2025 was proposed by this name before it was adopted [terms.name-taken]
    <terms-of-reference body="board" amends="2025-07-01">
     ^~~~~~~~~~~~~~~~~~
  help: name the files of this one otherwise: reports append the other by that name

1 error in 6 documents
)");
}

TEST_CASE("terms that nobody adopted are not published where those before them are on record") {
  NotAdopted life;
  const Outcome outcome = life.remit({"check"});
  CHECK(outcome.status == 1);
  CHECK(
      outcome.err ==
      AmendedTerms::kFolder +
          std::string(
              R"(2025-05-01.xml:4:36: error: nobody has adopted these terms, and those of 1 April 2024 that they change are on record [terms.not-adopted]
                        in-force-from='2025-05-01'>
                                       ^~~~~~~~~~
  help: say who agreed them, and when: remit adopt board 2025-05-01 --agreed-by BODY --agreed-on DATE --summary "…"; while they are only proposed, name their files proposed-…

1 error in 5 documents
)"));
}

TEST_CASE("terms that nobody adopted can be adopted, as their error advises") {
  NotAdopted life;
  const Outcome outcome = life.remit({"adopt", "board", "2025-05-01", "--agreed-by", "board",
                                      "--agreed-on", "2025-04-15", "--summary", "A change"});
  CHECK(outcome.err == "");
  CHECK(outcome.status == 0);
  CHECK(life.source("2025-05-01.xml").find("<adopted by=\"board\" on=\"2025-04-15\"") !=
        std::string::npos);
  const Outcome checked = life.remit({"check", "--strict"});
  CHECK(checked.err == "no errors in 5 documents\n");
  CHECK(checked.status == 0);
}

TEST_CASE("or their files are named as proposed, as their error advises too") {
  NotAdopted life;
  for (const std::string suffix : {".xml", ".md"})
    std::filesystem::rename(life.path("2025-05-01" + suffix), life.path("proposed-may" + suffix));
  CHECK(life.remit({"check", "--strict"}).status == 0);
  CHECK(life.remit({"check", "--strict", "--drafts"}).status == 0);
}

TEST_CASE("of two bodies whose terms nobody adopted each can adopt its own") {
  NotAdopted life;
  const std::string board = AmendedTerms::kFolder;
  const std::string scrutiny = "content/safer-riverside/terms-of-reference/scrutiny/";
  const auto write = [&](const std::string& day) {
    life.folder.write(scrutiny + day + ".xml",
                      "<terms-of-reference body=\"scrutiny\" in-force-from=\"" + day +
                          "\">\n  <meetings frequency=\"quarterly\"/>\n</terms-of-reference>\n");
  };
  write("2024-04-01");
  CHECK(life.remit({"adopt", "scrutiny", "2024-04-01", "--as-published"}).status == 0);
  write("2025-05-01");
  CHECK(life.remit({"check"}).err.find("\n2 errors in ") != std::string::npos);
  for (const std::string body : {"scrutiny", "board"})
    CHECK(life.remit({"adopt", body, "2025-05-01", "--agreed-by", "board", "--agreed-on",
                      "2025-04-15", "--summary", "A change"})
              .err == "");
  CHECK(life.remit({"check", "--strict"}).status == 0);
}

TEST_CASE("no name that a proposal ever had is given again") {
  Reported life;
  life.adopt_second();
  REQUIRE(life.remit({"amend", "board", "--name", "Another"}).status == 0);
  REQUIRE(life.remit({"adopt", "board", "proposed-another", "--agreed-by", "board", "--agreed-on",
                      "2025-06-30", "--in-force-from", "2025-08-01", "--summary", "None"})
              .status == 0);
  const auto before = read_tree(life.folder.path());
  const Outcome outcome = life.remit({"amend", "board", "--name", "Wider membership"});
  CHECK(outcome.status == 1);
  CHECK(outcome.err.find("2025-07-01.xml:4:52: error: the version of 1 July 2025 was proposed as "
                         "'proposed-wider-membership' before it was adopted "
                         "[amendment.name-taken]\n") != std::string::npos);
  CHECK(life.remit({"amend", "board", "--name", "another"})
            .err.find("the version of 1 August 2025 was proposed as 'proposed-another'") !=
        std::string::npos);
  CHECK(read_tree(life.folder.path()) == before);
}

TEST_CASE("a body that has ended agrees nothing more") {
  AmendedTerms life;
  life.adopt_first();
  life.amend();
  life.change();
  const std::string partnership = life.folder / "content/safer-riverside/partnership.xml";
  edit(partnership, "<body id=\"scrutiny\"",
       "<body id=\"forum\" kind=\"forum\" until=\"2025-05-31\" replaced-by=\"council-forum\">\n"
       "    <name>Forum</name>\n  </body>\n"
       "  <body id=\"council-forum\" kind=\"forum\">\n    <name>Council Forum</name>\n  </body>\n"
       "  <body id=\"scrutiny\"");
  const std::vector<std::string> rest = {"--agreed-on", "2025-06-17", "--in-force-from",
                                         "2025-07-01",  "--summary",  "A larger quorum"};
  const auto adopt = [&](const std::string& body) {
    std::vector<std::string> arguments = {"adopt", "board", AmendedTerms::kProposal, "--agreed-by",
                                          body};
    arguments.insert(arguments.end(), rest.begin(), rest.end());
    return life.remit(arguments);
  };
  CHECK(adopt("forum").err ==
        "remit: error: the body 'forum' did not exist on 17 June 2025 [adoption.body-dates]\n"
        "  help: 'council-forum' had replaced it by then: correct --agreed-by or --agreed-on\n"
        "\n"
        "1 error; nothing was adopted\n");
}

TEST_CASE("decisions are in the order of their days, and terms follow them soon") {
  AmendedTerms life;
  life.adopt_first();
  life.amend();
  life.change();
  const auto adopt = [&](const std::string& on, const std::string& from) {
    return life.remit({"adopt", "board", AmendedTerms::kProposal, "--agreed-by", "board",
                       "--agreed-on", on, "--in-force-from", from, "--summary", "A quorum"});
  };
  CHECK(
      adopt("2024-03-11", "2024-05-01").err ==
      "remit: error: --agreed-on is 11 March 2024, but these terms change others that were agreed "
      "later, on 12 March 2024 [adoption.agreed-too-early]\n"
      "  help: correct --agreed-on\n"
      "\n"
      "1 error; nothing was adopted\n");
  CHECK(adopt("2025-06-17", "2027-07-01").err ==
        "remit: error: the terms would be in force from 1 July 2027, more than 2 years after they "
        "were agreed [adoption.too-far-ahead]\n"
        "  help: correct --in-force-from or --agreed-on\n"
        "\n"
        "1 error; nothing was adopted\n");
}

}  // namespace remit::appended_proposal_test
