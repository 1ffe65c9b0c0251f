// A report that was published is held to what it said.

#include <doctest/doctest.h>

#include <filesystem>
#include <regex>

#include "support/docx_outline.h"
#include "support/program.h"
#include "support/texts.h"

namespace remit::issue_test {
using namespace test;

namespace {

const std::string kName = "2025-06-10-first-review";
const std::string kReport = "content/safer-riverside/reports/" + kName + "/";
const std::string kTerms = "content/safer-riverside/terms-of-reference/board/2024-04-01.xml";
const std::string kPartnership = "content/safer-riverside/partnership.xml";
const std::string kPublished = "public/safer-riverside/reports/" + kName + "/";

struct Issuing {
  TemporaryFolder folder;

  Issuing() { copy_folder(std::string(REMIT_TESTS_DIR) + "/projects/riverside", folder.path()); }

  Outcome remit(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--as-at", "2025-07-01"});
    return run_remit(arguments, folder.path());
  }
  Outcome issue(const std::vector<std::string>& options = {}, const std::string& report = kName) {
    std::vector<std::string> arguments = {"issue", report};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return remit(arguments);
  }
  void must_issue() { REQUIRE(issue({"--on", "2025-06-02"}).status == 0); }

  // The board is to meet another number of times, which the report states.
  void change_fact() { edit(folder / kTerms, "frequency=\"quarterly\"", "frequency=\"monthly\""); }
  std::string text() { return folder.read(kReport + "report.issued.md"); }
  std::string unwrapped() { return std::regex_replace(text(), std::regex("\n  "), " "); }
  std::string record() { return folder.read(kReport + "report.issued.xml"); }

  // The command line is wrong, which is said in these words; nothing was written.
  void rejects(const std::vector<std::string>& options, const std::string& words,
               const std::string& report = kName) {
    const auto before = read_tree(folder.path());
    const Outcome outcome = issue(options, report);
    CHECK(outcome.status == 2);
    CHECK(outcome.err == words);
    CHECK(read_tree(folder.path()) == before);
  }
  // The report cannot be issued so: one error, and nothing was written.
  void refuses(const std::vector<std::string>& options, const std::string& message,
               const std::string& help) {
    const auto before = read_tree(folder.path());
    const Outcome outcome = issue(options);
    CHECK(outcome.status == 1);
    CHECK(outcome.err.starts_with(message + "\n"));
    CHECK(outcome.err.find("\n  help: " + help + "\n\n1 error; nothing was ") != std::string::npos);
    CHECK(read_tree(folder.path()) == before);
  }
};

}  // namespace

TEST_CASE("issuing writes what readers read, and the day") {
  Issuing e;
  const Outcome outcome = e.issue({"--on", "2025-06-02"});
  CHECK(outcome.err == "");
  CHECK(outcome.status == 0);
  CHECK(outcome.out == "wrote " + kReport + "report.issued.md\nwrote " + kReport +
                           "report.issued.xml\nwrote " + kReport +
                           "report.xml\n"
                           "issued on 2 June 2025: First review of the partnership: progress & "
                           "plans\n"
                           "next: remit build\n"
                           "  what would change its text is an error from now on\n");
  CHECK(e.text().find("\n4.1 Reports of anti-social behaviour (ASB) fell.\n") != std::string::npos);
  CHECK(e.text().find("\n| 2024 | 388 | −24 |\n") != std::string::npos);
  CHECK(e.record().find("<issued on=\"2025-06-02\" digest=\"") != std::string::npos);
  CHECK(e.remit({"check", "--strict"}).status == 0);
}

TEST_CASE("a name that changes later changes nothing") {
  Issuing e;
  e.must_issue();
  edit(e.folder / kPartnership, "<name abbreviation=\"RDC\">Riverside District Council</name>",
       "<name abbreviation=\"RDC\" until=\"2025-06-30\">Riverside District Council</name>"
       "<name abbreviation=\"RC\" since=\"2025-07-01\">Riverside Council</name>");
  const Outcome outcome = e.remit({"check"});
  CHECK(outcome.err.find("report.issued") == std::string::npos);
  CHECK(outcome.status == 0);
}

TEST_CASE("a fact that the report states cannot be changed under it; a revision is accepted") {
  Issuing e;
  e.must_issue();
  const std::string first = e.record();
  e.change_fact();
  const Outcome changed = e.remit({"build", "--formats", "html"});
  CHECK(changed.status == 1);
  CHECK(
      std::regex_replace(changed.err, std::regex("[0-9a-f]{64}"), "…") ==
      kReport +
          R"(report.xml:1:2: error: this report was issued on 2 June 2025, and would now say something else [report.issued-changed]
    <report committee="scrutiny" date="2025-06-10" reference="R/25/7" issued="…">
     ^~~~~~
  help: take back what changed it; or accept the change: remit issue 2025-06-10-first-review --revise --reason "…"
  note: it was issued saying “… Riverside Board (SRB) has met quarterly since 1 April 2024; its …”
  note: and would now say “… Riverside Board (SRB) has met monthly since 1 April 2024; its …”
  note: it was issued saying “4.1 The board meets quarterly. What a meeting may decide …”
  note: and would now say “4.1 The board meets monthly. What a meeting may decide …”

1 error; nothing was published, public/ is as it was
)");

  const Outcome revised =
      e.issue({"--revise", "--reason", "The board meets *monthly*.", "--on", "2025-06-05"});
  CHECK(revised.err == "");
  CHECK(revised.status == 0);
  CHECK(e.record().find("<issued on=\"2025-06-02\"") != std::string::npos);
  CHECK(e.record().find(first.substr(first.find("digest"), 70)) != std::string::npos);
  CHECK(e.record().find(">The board meets *monthly*.</revision>") != std::string::npos);
  CHECK(e.text().find("Revised on") == std::string::npos);

  const Outcome build = e.remit({"build"});
  CHECK(build.err == "");
  CHECK(build.status == 0);
  const std::string note = "Revised on 5 June 2025: The board meets *monthly*.";
  CHECK(count_of(e.folder.read(kPublished + "index.html"), note) == 1);
  CHECK(count_of(docx_outline(e.folder.read(kPublished + kName + ".docx")), note) == 1);
}

TEST_CASE("a fault elsewhere does not hide that an issued report would say something else") {
  Issuing e;
  const std::string other = "content/safer-riverside/reports/2025-06-17-other/";
  std::filesystem::copy(e.folder / kReport, e.folder / other);
  edit(e.folder / (other + "report.xml"), "date=\"2025-06-10\"", "date=\"2025-06-17\"");
  e.must_issue();
  edit(e.folder / (kReport + "report.md"), "safe communities", "safer communities");
  edit(e.folder / (other + "report.md"), "{{partnership.named}}", "{{partnership.nmed}}");
  const Outcome outcome = e.remit({"check"});
  CHECK(codes_in(outcome.err) == "report.issued-changed template.unknown-name");
  // A fault of its own may be why it says something else.
  edit(e.folder / (kReport + "report.md"), "{{partnership.named}}", "{{partnership.nmed}}");
  CHECK(codes_in(e.remit({"check"}).err) == "template.unknown-name template.unknown-name");
}

TEST_CASE("a second revision keeps what the record says of the first") {
  Issuing e;
  e.must_issue();
  e.change_fact();
  REQUIRE(e.issue({"--revise", "--reason", "One & two.", "--on", "2025-06-05"}).status == 0);
  edit(e.folder / (kReport + "report.md"), "safe communities", "safer communities");
  REQUIRE(e.issue({"--revise", "--reason", "Three.", "--on", "2025-06-05"}).status == 0);
  CHECK(count_of(e.record(), "<revision on=\"2025-06-05\"") == 2);
  CHECK(e.record().find(">One &amp; two.</revision>") != std::string::npos);
  CHECK(e.remit({"check", "--strict"}).status == 0);
}

TEST_CASE("a record that is gone, or whose days or reasons were altered, is an error") {
  Issuing e;
  e.must_issue();
  e.change_fact();
  REQUIRE(e.issue({"--revise", "--reason", "A misprint.", "--on", "2025-06-05"}).status == 0);
  const std::string record = e.record(), text = e.text();
  for (const auto& [from, to] :
       {std::pair("A misprint.", "Nothing."), {"2025-06-02", "2025-06-01"}}) {
    edit(e.folder / (kReport + "report.issued.xml"), from, to);
    const Outcome altered = e.remit({"check"});
    CHECK(altered.status == 1);
    CHECK(altered.err.find("report.issued.xml:3:2: error: this record is not the one that was "
                           "written when the report was issued on") != std::string::npos);
    e.folder.write(kReport + "report.issued.xml", record);
  }
  CHECK(e.remit({"check", "--strict"}).status == 0);
  for (const char* file : {"report.issued.xml", "report.issued.md"})
    std::filesystem::remove(e.folder / (kReport + file));
  const Outcome lost = e.remit({"check"});
  CHECK(lost.status == 1);
  CHECK(lost.err.find("error: this report was issued, and the record of what it said is gone "
                      "[report.issued-lost]") != std::string::npos);
  e.refuses({"--on", "2025-06-09"},
            kReport +
                "report.xml:1:75: error: this report was issued, and the record of what it "
                "said is gone [report.issued-lost]",
            "restore report.issued.xml and report.issued.md beside it, from your backup or version "
            "control; if they are lost, record what it says now, so that readers are told: remit "
            "issue 2025-06-10-first-review --correct --on DATE --reason \"…\"");
}

TEST_CASE("a record that was altered is an error, whatever the report says") {
  Issuing e;
  e.must_issue();
  edit(e.folder / (kReport + "report.issued.md"), "388", "388 or so");
  const Outcome outcome = e.remit({"check"});
  CHECK(outcome.status == 1);
  CHECK(outcome.err.find("report.issued.md: error: this record was altered after the report was "
                         "issued on 2 June 2025 [report.issued-altered]") != std::string::npos);
  std::filesystem::remove(e.folder / (kReport + "report.issued.md"));
  CHECK(e.remit({"check"}).status == 1);
}

TEST_CASE("other line ends, as some editors leave them, are no alteration") {
  Issuing e;
  e.must_issue();
  std::string text = e.text();
  for (std::size_t at = 0; (at = text.find('\n', at)) != text.npos; at += 2) text.insert(at, "\r");
  e.folder.write(kReport + "report.issued.md", text);
  CHECK(e.remit({"check", "--strict"}).status == 0);
}

TEST_CASE("all issued reports that changed are told in one run, and one can be revised by itself") {
  Issuing e;
  const std::string other = "content/safer-riverside/reports/2025-06-10-second/";
  copy_folder(e.folder / kReport, e.folder / other);
  e.must_issue();
  REQUIRE(e.issue({"--on", "2025-06-02"}, "2025-06-10-second").status == 0);
  e.change_fact();
  CHECK(count_of(e.remit({"check"}).err, "[report.issued-changed]") == 2);
  CHECK(e.issue({"--revise", "--reason", "The frequency was wrong."}).status == 0);
  CHECK(count_of(e.remit({"check"}).err, "[report.issued-changed]") == 1);
}

TEST_CASE("a wrong day of issue is corrected, and what was recorded before is kept") {
  Issuing e;
  e.must_issue();
  const std::string text = e.text();
  const Outcome outcome =
      e.issue({"--correct", "--on", "2025-05-30", "--reason", "It was public three days earlier."});
  CHECK(outcome.err == "");
  CHECK(outcome.out.ends_with(
      "corrected: the record of First review of the partnership: progress & plans\n"
      "next: remit build\n"));
  CHECK(e.record().find("<issued on=\"2025-05-30\"") != std::string::npos);
  CHECK(e.record().find("<correction on=\"2025-07-01\" was=\"2025-06-02\">It was public three days "
                        "earlier.</correction>") != std::string::npos);
  CHECK(e.text() == text);
  CHECK(e.remit({"check", "--strict"}).status == 0);
  REQUIRE(e.remit({"build"}).status == 0);
  const std::string note = "Record corrected on 1 July 2025: It was public three days earlier.";
  CHECK(count_of(e.folder.read(kPublished + "index.html"), note) == 1);
  CHECK(count_of(docx_outline(e.folder.read(kPublished + kName + ".docx")), note) == 1);
}

TEST_CASE("so are the day and the reason of the last revision") {
  Issuing e;
  e.must_issue();
  e.change_fact();
  REQUIRE(e.issue({"--revise", "--reason", "A mispint.", "--on", "2025-06-05"}).status == 0);
  REQUIRE(e.issue({"--correct", "--on", "2025-06-06", "--revised-because", "A misprint.",
                   "--reason", "The day and a word were wrong."})
              .status == 0);
  CHECK(e.record().find("<issued on=\"2025-06-02\"") != std::string::npos);
  CHECK(e.record().find("<revision on=\"2025-06-06\"") != std::string::npos);
  CHECK(e.record().find(">A misprint.</revision>") != std::string::npos);
  CHECK(e.record().find("<correction on=\"2025-07-01\" was=\"2025-06-05\" said=\"A mispint.\">") !=
        std::string::npos);
  CHECK(e.remit({"check", "--strict"}).status == 0);
  e.refuses({"--correct", "--on", "2025-06-01", "--reason", "x"},
            kReport +
                "report.issued.xml:3:13: error: the report was last issued on 2 June 2025, and "
                "--on is 1 June 2025 [issue.before-last]",
            "give the day on which the revision is published: --on DATE");
}

TEST_CASE("a record that is lost can be written again, so that readers are told") {
  Issuing e;
  e.must_issue();
  for (const char* file : {"report.issued.xml", "report.issued.md"})
    std::filesystem::remove(e.folder / (kReport + file));
  e.refuses({"--correct", "--reason", "x"},
            kReport +
                "report.xml:1:75: error: the record is lost, and with it the day on which the "
                "report was issued [issue.no-date]",
            "add --on DATE");
  REQUIRE(e.issue({"--correct", "--on", "2025-06-02", "--reason", "It was lost."}).status == 0);
  CHECK(e.record().find(">It was lost.</correction>") != std::string::npos);
  CHECK(e.remit({"check", "--strict"}).status == 0);
}

TEST_CASE("what cannot be corrected is refused with the reason") {
  Issuing e;
  e.rejects({"--correct"},
            "remit: a correction needs a reason, which readers are told\n"
            "  help: add --reason \"…\"\n");
  const auto refuses = [&](const std::vector<std::string>& options, const std::string& code) {
    const auto before = read_tree(e.folder.path());
    const Outcome outcome = e.issue(options);
    CHECK(outcome.status == 1);
    CHECK(codes_in(outcome.err) == code);
    CHECK(outcome.err.ends_with("\n1 error; nothing was corrected\n"));
    CHECK(read_tree(e.folder.path()) == before);
  };
  refuses({"--correct", "--on", "2025-06-01", "--reason", "x"}, "issue.not-issued");
  e.must_issue();
  refuses({"--correct", "--reason", "x"}, "issue.nothing-to-correct");
  refuses({"--correct", "--on", "2025-06-02", "--reason", "x"}, "issue.nothing-to-correct");
  refuses({"--correct", "--on", "2025-07-02", "--reason", "x"}, "issue.not-yet");
  refuses({"--correct", "--revised-because", "y", "--reason", "x"}, "issue.not-revised");
}

TEST_CASE("nothing exempt gets into the record") {
  Issuing e;
  edit(e.folder / (kReport + "report.xml"), "</report>",
       "<appendix id=\"B\" title=\"Prices\" exempt=\"3\" public-interest=\"Prices are "
       "secret.\"/></report>");
  e.must_issue();
  CHECK(e.unwrapped().find("paragraph 3 of Part 1 of Schedule 12A") != std::string::npos);
  CHECK(e.unwrapped().find("Prices are secret.") != std::string::npos);
}

TEST_CASE("what cannot be issued is refused with the reason, and nothing is written") {
  Issuing e;
  e.rejects({},
            "remit: there is no report '2025-06-10-first-reviw'\n"
            "  help: did you mean '2025-06-10-first-review'?\n",
            "2025-06-10-first-reviw");
  e.rejects({"--reason", "x"},
            "remit: a reason is for a revision or a correction\n"
            "  help: leave --reason out, or add --revise or --correct\n");
  e.rejects({"--revise"},
            "remit: a revision needs a reason, which readers are told\n"
            "  help: add --reason \"…\"\n");
  e.refuses({"--on", "2025-07-02"},
            "remit: error: --on is 2 July 2025, which has not come yet [issue.not-yet]",
            "issue the report on the day on which it is published");
  e.refuses({"--on", "2024-06-01"},
            kReport +
                "report.xml:1:36: error: --on is 1 June 2024, more than a year before the "
                "meeting on 10 June 2025 [issue.long-before]",
            "give the day on which the report was published: --on DATE");
  e.refuses({"--revise", "--reason", "x"},
            kReport +
                "report.xml:1:2: error: the report has not been issued, so there is nothing "
                "to revise [issue.not-issued]",
            "issue it: remit issue 2025-06-10-first-review");
  e.must_issue();
  e.refuses({},
            kReport +
                "report.issued.xml:3:13: error: the report was issued on 2 June 2025 "
                "[issue.already-issued]",
            "if its text has changed since, revise it: remit issue 2025-06-10-first-review "
            "--revise --reason \"…\"; if the day is wrong, correct it: remit issue "
            "2025-06-10-first-review --correct --on DATE --reason \"…\"");
  e.refuses({"--revise", "--reason", "x"},
            kReport +
                "report.issued.md: error: the report says what it said when it was issued: "
                "there is nothing to revise [issue.unchanged]",
            "change its text first");
  e.change_fact();
  e.refuses({"--revise", "--reason", "x", "--on", "2025-06-01"},
            kReport +
                "report.issued.xml:3:13: error: the report was last issued on 2 June 2025, "
                "and --on is 1 June 2025 [issue.before-last]",
            "give the day on which the revision is published: --on 2025-07-01");
}

TEST_CASE(
    "fewer than five clear days before the meeting are a warning, or with --strict an error") {
  Issuing e;
  const auto before = read_tree(e.folder.path());
  const Outcome strict = e.issue({"--on", "2025-06-03", "--strict"});
  CHECK(strict.status == 1);
  CHECK(strict.err.ends_with("1 error; nothing was issued\n"));
  CHECK(read_tree(e.folder.path()) == before);
  const Outcome outcome = e.issue({"--on", "2025-06-03"});
  CHECK(outcome.status == 0);
  CHECK(outcome.err ==
        kReport +
            "report.xml:1:36: warning: there are 4 clear days between 3 June 2025 and the "
            "meeting on 10 June 2025 [issue.short-notice]\n"
            "    <report committee=\"scrutiny\" date=\"2025-06-10\" reference=\"R/25/7\">\n"
            "                                       ^~~~~~~~~~\n"
            "  help: the law asks councils for five (Local Government Act 1972 s.100B); with "
            "fewer, the chair has to find the item urgent, and the minutes have to say why\n\n");
}

TEST_CASE("a report with a mistake is not issued") {
  Issuing e;
  edit(e.folder / (kReport + "report.md"), "{{partnership.named}}", "{{partnership.nmed}}");
  const auto before = read_tree(e.folder.path());
  const Outcome outcome = e.issue({"--on", "2025-06-02"});
  CHECK(outcome.status == 1);
  CHECK(outcome.err.find("nothing here is called 'partnership.nmed'") != std::string::npos);
  CHECK(outcome.err.ends_with("1 error; nothing was issued\n"));
  CHECK(read_tree(e.folder.path()) == before);
}

TEST_CASE("a picture or an attached file cannot be changed under an issued report either") {
  Issuing e;
  const std::string plan =
      read_file(std::string(REMIT_TESTS_DIR) +
                "/projects/every-name/content/safer-riverside/reports/2025-06-10-annual-review/"
                "plan.pdf");
  e.folder.write(kReport + "plan.pdf", plan);
  edit(e.folder / (kReport + "report.xml"), "</report>",
       "  <appendix id=\"B\" title=\"Plan\" file=\"plan.pdf\"/>\n</report>");
  e.must_issue();
  CHECK(e.remit({"check", "--strict"}).status == 0);
  // As long as it was, so that what readers are told of it stays the same.
  std::string other = plan;
  other[other.find("obj") + 4] ^= 1;
  e.folder.write(kReport + "plan.pdf", other);
  const Outcome changed = e.remit({"check"});
  CHECK(changed.status == 1);
  CHECK(changed.err.find("[report.issued-changed]") != std::string::npos);
  CHECK(changed.err.find("  note: 'plan.pdf' is another file than the one that was issued\n") !=
        std::string::npos);
  REQUIRE(e.issue({"--revise", "--reason", "A misprint.", "--on", "2025-06-05"}).status == 0);
  CHECK(count_of(e.record(), "<file name=\"plan.pdf\"") == 1);
  CHECK(e.remit({"check", "--strict"}).status == 0);
}

}  // namespace remit::issue_test
