// A slip in an adoption is corrected openly: what was recorded before stays beside the record, and
// readers are told why. An adoption that was never published can be taken back.

#include <doctest/doctest.h>

#include <filesystem>

#include "support/amended_terms.h"
#include "support/docx_outline.h"
#include "support/texts.h"

namespace remit::corrections_test {
namespace {

using namespace test;
namespace fs = std::filesystem;

const std::string kFolder = AmendedTerms::kFolder;

struct Adopted : AmendedTerms {
  Adopted() { adopt_first(); }
  Outcome correct(std::vector<std::string> options, const std::string& version = kFirst) const {
    options.insert(options.begin(), {"adopt", "board", version, "--correct"});
    return remit(options);
  }
  void correct_well(std::vector<std::string> options) const {
    options.insert(options.end(), {"--reason", "It doesn't say what was agreed."});
    const Outcome outcome = correct(options);
    CHECK(outcome.err == "");
    REQUIRE(outcome.status == 0);
    CHECK(remit({"check", "--strict"}).err == "no errors in 3 documents\n");
  }
  Outcome undo(const std::string& version, const std::vector<std::string>& options = {}) const {
    std::vector<std::string> arguments = {"adopt", "board", version, "--undo"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    return remit(arguments);
  }
  // Refused with this code alone, and nothing was written.
  void refuses(const Outcome& outcome, const std::string& code,
               const std::map<std::string, std::string>& before) const {
    CHECK(codes_in(outcome.err) == code);
    CHECK(outcome.status == 1);
    CHECK(outcome.out == "");
    CHECK(read_tree(folder.path()) == before);
  }
};

struct AdoptedTwice : Adopted {
  AdoptedTwice() {
    amend();
    change();
    adopt_second();
  }
};

const std::string kNote = "Record corrected on 1 July 2025: It doesn’t say what was agreed.";

}  // namespace

TEST_CASE("a wrong minute is corrected wherever a record has it, and nothing else is changed") {
  const AdoptedTwice life;
  // What the templates say today is no concern of what was adopted.
  write_file(life.folder / "templates/clauses/quorum.md.mustache", "Nobody need be present.\n");
  const std::string first = life.source("2024-04-01.adopted.md");
  const std::string second = life.source("2025-07-01.adopted.md");
  const Outcome outcome =
      life.correct({"--minute", "14/24", "--reason", "It doesn't say what was agreed."});
  CHECK(outcome.err == "");
  REQUIRE(outcome.status == 0);
  CHECK(holds(outcome.out,
              "corrected: the terms of 'board' in force from 1 April 2024\n"
              "  - | 1 April 2024 | Safer Riverside Board | 12 March 2024 | 12/24 & 13 | the first "
              "version recorded here |\n"
              "  + | 1 April 2024  | Safer Riverside Board | 12 March 2024 | 14/24  | the first "
              "version recorded here |\n"
              "  the version of 2025-07-01 repeats it, and was corrected with it\n"
              "next: look at what changed, keep all of these files, and publish\n"
              "  remit build\n"));
  CHECK(life.source("2024-04-01.adopted-1.md") == first);
  CHECK(life.source("2025-07-01.adopted-1.md") == second);
  CHECK(life.source("2025-07-01.adopted.md") == replaced_once(second, "12/24 & 13", "14/24"));
  CHECK(holds(life.source("2024-04-01.xml"), " minute=\"14/24\""));
  CHECK(holds(life.source("2024-04-01.adopted.xml"),
              "<correction on=\"2025-07-01\" by=\"board\" agreed-on=\"2024-03-12\" "
              "minute=\"12/24 &amp; 13\" text=\""));
  life.build();
  for (const char* page : {"2024-04-01/", "2025-07-01/"}) {
    CHECK(count_of(life.page(std::string(page) + "index.html"), kNote) == 1);
    const std::string word =
        std::string(page) + "board-terms-of-reference-" + std::string(page).substr(0, 10) + ".docx";
    CHECK(count_of(docx_outline(life.page(word)), kNote) == 1);
  }
  CHECK_FALSE(holds(life.page("2025-07-01/index.html"), "Nobody need be present"));
}

TEST_CASE("words that were not agreed are corrected in the files, and recorded again") {
  const Adopted life;
  const std::string before = life.source("2024-04-01.adopted.md");
  edit(life.path("2024-04-01.md"), "2. checks progress on them.", "2. checks progress each year.");
  CHECK(codes_in(life.remit({"check"}).err) == "terms.altered");
  life.correct_well({});
  CHECK(life.source("2024-04-01.adopted-1.md") == before);
  CHECK(holds(life.source("2024-04-01.adopted.md"), "2. checks progress each year."));
  edit(life.path("2024-04-01.xml"), "minimum=\"2\"", "minimum=\"3\"");
  life.correct_well({"--summary", "The first terms"});
  CHECK(holds(life.source("2024-04-01.adopted-2.md"), "2. checks progress each year."));
  CHECK(holds(life.source("2024-04-01.adopted.md"), "at least three agencies"));
  CHECK(holds(life.source("2024-04-01.adopted.md"), "| The first terms"));
  CHECK(count_of(life.source("2024-04-01.adopted.xml"), "<correction ") == 2);
}

TEST_CASE("what was recorded before can be altered as little as the record") {
  const Adopted life;
  life.correct_well({"--minute", "14/24"});
  const std::string former = life.source("2024-04-01.adopted-1.md");
  edit(life.path("2024-04-01.adopted-1.md"), "12/24", "13/24");
  CHECK(codes_in(life.remit({"check"}).err) == "terms.altered");
  write_file(life.path("2024-04-01.adopted-1.md"), former);
  for (const auto& [from, to] :
       {std::pair("doesn’t", "does"), {"on=\"2025-07-01\"", "on=\"2025-06-01\""}}) {
    const std::string record = life.source("2024-04-01.adopted.xml");
    edit(life.path("2024-04-01.adopted.xml"), from, to);
    CHECK(codes_in(life.remit({"check"}).err) == "terms.altered");
    write_file(life.path("2024-04-01.adopted.xml"), record);
  }
  fs::remove(life.path("2024-04-01.adopted-1.md"));
  CHECK(codes_in(life.remit({"check"}).err) == "terms.altered");
}

TEST_CASE("a record that is lost, whole or half, can be written again") {
  for (const std::vector<std::string>& lost :
       {std::vector<std::string>{"md", "xml"}, {"md"}, {"xml"}}) {
    const Adopted life;
    const std::string before = life.source("2024-04-01.adopted.md");
    for (const std::string& suffix : lost) fs::remove(life.path("2024-04-01.adopted." + suffix));
    life.correct_well({});
    CHECK(life.source("2024-04-01.adopted.md") == before);
  }
}

TEST_CASE("a correction of which only some files are there can be run again, and loses nothing") {
  const Adopted life;
  const auto before = read_tree(life.folder.path());
  const std::string former = life.source("2024-04-01.adopted.md");
  life.correct_well({"--minute", "14/24"});
  const auto after = read_tree(life.folder.path());
  const std::vector<std::string> written = {"2024-04-01.adopted-1.md", "2024-04-01.adopted.md",
                                            "2024-04-01.adopted.xml", "2024-04-01.xml"};
  for (std::size_t stopped = 0; stopped < written.size(); ++stopped) {
    CAPTURE(stopped);
    for (std::size_t i = 0; i < written.size(); ++i) {
      const auto& tree = i < stopped ? after : before;
      const auto found = tree.find(kFolder + written[i]);
      if (found == tree.end())
        fs::remove(life.path(written[i]));
      else
        write_file(life.path(written[i]), found->second);
    }
    life.correct_well({"--minute", "14/24"});
    CHECK(life.source("2024-04-01.adopted-1.md") == former);
    CHECK(holds(life.source("2024-04-01.adopted.md"), "14/24"));
  }
}

TEST_CASE("what cannot be corrected is refused with the reason, and nothing is written") {
  const AdoptedTwice life;
  const auto before = read_tree(life.folder.path());
  const auto refuses = [&](std::vector<std::string> options, const std::string& code) {
    options.insert(options.end(), {"--reason", "x"});
    life.refuses(life.correct(options), code, before);
  };
  refuses({}, "adoption.nothing-to-correct");
  refuses({"--agreed-by", "bord"}, "adoption.unknown-body");
  refuses({"--agreed-by", "scrutiny"}, "adoption.no-power");
  refuses({"--agreed-on", "2024-05-01"}, "adoption.before-agreement");
  refuses({"--in-force-from", "2024-05-01", "--minute", "1"}, "adoption.other-date");
  const Outcome no_reason = life.correct({"--minute", "14/24"});
  CHECK(no_reason.status == 2);
  CHECK(no_reason.err ==
        "remit: a correction needs a reason, which readers are told\n"
        "  help: add --reason \"…\"\n");
}

TEST_CASE("an adoption that was never published is taken back, byte for byte") {
  Adopted life;
  const auto adopted_once = read_tree(life.folder.path());
  life.amend();
  life.change();
  const auto before = read_tree(life.folder.path());
  life.adopt_second({"--summary", "x"});
  life.build();  // a trial
  fs::remove_all(life.folder / "public");
  life.refuses(life.undo("2024-04-01"), "adoption.built-upon", read_tree(life.folder.path()));
  const Outcome outcome = life.undo("2025-07-01");
  CHECK(outcome.err == "");
  CHECK(outcome.status == 0);
  CHECK(holds(outcome.out,
              "undone: the terms of 'board' in force from 1 July 2025 are not adopted any more\n"
              "next: correct proposed-wider-membership.xml and proposed-wider-membership.md, then\n"
              "  remit adopt board proposed-wider-membership --agreed-by BODY --agreed-on DATE "
              "--in-force-from DATE\n"));
  CHECK(changed_files(before, read_tree(life.folder.path())) ==
        kFolder + "proposed-wider-membership.xml\n");  // which has a summary now
  CHECK(life.remit({"check", "--drafts"}).status == 0);
  life.adopt_second({"--minute", "3/25"});
  CHECK(life.remit({"check", "--strict"}).status == 0);
}

TEST_CASE("what is public, or may be, is not taken back") {
  const Adopted life;
  REQUIRE(life.remit({"build", "--formats", "html"}).status == 0);
  REQUIRE(life.remit({"build", "--formats", "html", "--public"}).status == 0);
  life.refuses(life.undo("2024-04-01"), "adoption.published", read_tree(life.folder.path()));
  fs::rename(life.folder / "public", life.folder / "elsewhere");
  write_file(life.folder / "content/safer-riverside/website.xml",
             "<website address=\"https://www.example.org/safer/\"/>");
  life.refuses(life.undo("2024-04-01"), "adoption.maybe-published", read_tree(life.folder.path()));
  life.refuses(life.undo("2024-04-01", {"--out", "elsewhere"}), "adoption.published",
               read_tree(life.folder.path()));
}

TEST_CASE("a version of its day is what it was before it was adopted") {
  AmendedTerms life;
  const auto before = read_tree(life.folder.path());
  life.adopt_first();
  const Outcome outcome = life.remit({"adopt", "board", "2024-04-01", "--undo"});
  CHECK(outcome.err == "");
  CHECK(changed_files(before, read_tree(life.folder.path())) == "");
}

}  // namespace remit::corrections_test
