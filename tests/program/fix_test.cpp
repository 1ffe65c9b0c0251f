// `remit check --fix`: what it shows and writes, and that it writes nothing else.

#include <doctest/doctest.h>

#include "support/program.h"

namespace remit::fix_test {
using namespace test;

namespace {

const std::string kPartnership = "content/safer-riverside/";
const std::string kList = kPartnership + "abbreviations.xml";

struct Fixing {
  TemporaryFolder folder;

  Fixing() { copy_folder(std::string(REMIT_TESTS_DIR) + "/projects/riverside", folder.path()); }

  void page(const std::string& name, const std::string& text) {
    folder.write(kPartnership + "pages/" + name + ".md", "# " + name + "\n\n" + text);
  }
  std::string page(const std::string& name) {
    return folder.read(kPartnership + "pages/" + name + ".md").substr(name.size() + 4);
  }
  Outcome check(std::vector<std::string> options) {
    options.insert(options.begin(), "check");
    return run_remit(options, folder.path());
  }
};

}  // namespace

TEST_CASE("the long form is put where the short one is first used, and every other byte stays") {
  Fixing f;
  f.page("one", "\xC2\xA0It\u2019s **less ASB**\r\nthan   ASB before.\r\n");
  f.page("two", "ASB fell.\n");
  const auto before = read_tree(f.folder.path());
  const Outcome shown = f.check({"--fix", "--dry-run"});
  CHECK(shown.out ==
        "content/safer-riverside/pages/one.md:3\n"
        "- \xC2\xA0It\u2019s **less ASB**\n"
        "+ \xC2\xA0It\u2019s **less anti-social behaviour (ASB)**\n"
        "content/safer-riverside/pages/two.md:3\n"
        "- ASB fell.\n"
        "+ Anti-social behaviour (ASB) fell.\n");
  CHECK(shown.err.find("'ASB' is not spelt out") != std::string::npos);
  CHECK(changed_files(before, read_tree(f.folder.path())) == "");

  const Outcome fixed = f.check({"--fix"});
  CHECK(fixed.status == 0);
  CHECK(fixed.out == shown.out +
                         "wrote content/safer-riverside/pages/one.md\n"
                         "wrote content/safer-riverside/pages/two.md\n");
  CHECK(fixed.err.starts_with("no errors"));
  CHECK(f.page("one") ==
        "\xC2\xA0It\u2019s **less anti-social behaviour (ASB)**\r\nthan   ASB before.\r\n");
  const auto after = read_tree(f.folder.path());
  CHECK(f.check({"--fix"}).out == "");
  CHECK(changed_files(after, read_tree(f.folder.path())) == "");
}

TEST_CASE("what other papers define is put into the list, and spelt out, in one run") {
  Fixing f;
  f.page("one", "The Fire Prevention Group (FPG) met.\n");
  f.page("two", "The FPG met again.\n");
  const Outcome fixed = f.check({"--fix"});
  CHECK(fixed.err.starts_with("no errors"));
  CHECK(f.folder.read(kList) ==
        "<abbreviations>\n"
        "  <abbreviation short=\"FPG\">Fire Prevention Group</abbreviation>\n"
        "  <abbreviation short=\"ASB\">anti-social behaviour</abbreviation>\n"
        "</abbreviations>\n");
  CHECK(f.page("two") == "The Fire Prevention Group (FPG) met again.\n");
  CHECK(f.check({"--fix"}).out == "");
}

TEST_CASE("what is not certain stays as it is") {
  Fixing f;
  f.page("one", "The Fire Prevention Group (FPG) met.\n");
  f.page("two", "The Flood Planning Group (FPG) met.\n");
  f.page("three", "The FPG met.\n");
  f.page("four", "| ASB |\n|---|\n| ASB |\n\nThe XYZ.\n");
  const Outcome fixed = f.check({"--fix"});
  CHECK(fixed.out == "");
  CHECK(fixed.err.find("'FPG' is in no list") != std::string::npos);
  CHECK(fixed.err.find("'XYZ' is in no list") != std::string::npos);
}

TEST_CASE("with errors nothing is repaired") {
  Fixing f;
  f.page("one", "Less ASB, {{nothing.known}}.\n");
  f.page("two", "Less ASB.\n");
  const Outcome fixed = f.check({"--fix"});
  CHECK(fixed.status == 1);
  CHECK(fixed.out == "");
  CHECK(f.page("two") == "Less ASB.\n");
}

TEST_CASE("an issued report is not changed") {
  Fixing f;
  const std::string report = kPartnership + "reports/2025-06-10-first-review/";
  edit(f.folder / (report + "report.md"), "Reports of anti-social behaviour (ASB) fell.",
       "Reports of ASB fell.");
  REQUIRE(run_remit({"issue", "2025-06-10-first-review", "--on", "2025-06-01"}, f.folder.path())
              .status == 0);
  CHECK(f.check({"--fix"}).out == "");
  CHECK(f.folder.read(report + "report.md").find("Reports of ASB fell.") != std::string::npos);
}

}  // namespace remit::fix_test
