// The search of the websites: what is given to Pagefind, and when it is run.

#include <doctest/doctest.h>

#include <filesystem>

#include "support/program.h"

namespace remit::search_test {
using namespace test;

namespace {

// A workspace, and a program in Pagefind's place that lists the pages that it was given.
struct Workspace {
  Workspace() {
    copy_content_not_adopted(folder.path());
    program = folder.write_program("tools/pagefind",
                                   "[ \"$1\" != --version ] || exec echo pagefind 1.6.0\n"
                                   "echo run >>" +
                                       folder.path("runs") +
                                       "\n"
                                       "mkdir search\n"
                                       "cd pages\n"
                                       "find . -type f | sort >../search/pagefind.js");
  }

  Outcome build(std::vector<std::string> more = {}) {
    std::vector<std::string> arguments = {"build", "--formats", "html", "--as-at", "2025-07-01"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_remit(arguments, folder.path(),
                     {{"REMIT_PAGEFIND", program}, {"REMIT_CACHE", folder.path("cache")}});
  }

  bool published(const std::string& path) const {
    return std::filesystem::exists(folder.path("public/safer-colchester/" + path));
  }

  TemporaryFolder folder;
  std::string program;
};

}  // namespace

TEST_CASE("documents can be searched, once each; lists of them cannot") {
  Workspace workspace;
  const Outcome outcome = workspace.build();
  REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
  CHECK(outcome.err.empty());
  CHECK(read_file(workspace.folder.path("public/safer-oxfordshire/pagefind/pagefind.js")) ==
        "./abbreviations/index.html\n"
        "./accessibility/index.html\n"
        "./bodies/adult-safeguarding-board/index.html\n"
        "./bodies/children-safeguarding-board/index.html\n"
        "./bodies/childrens-trust/index.html\n"
        "./bodies/community-safety-partnerships/index.html\n"
        "./bodies/coordination-group/index.html\n"
        "./bodies/health-and-wellbeing-board/index.html\n"
        "./bodies/oversight-committee/index.html\n"
        "./bodies/performance-scrutiny-committee/index.html\n"
        "./bodies/police-and-crime-panel/index.html\n"
        "./organisations/fire-rescue-trading-standards/index.html\n"
        "./organisations/occ/index.html\n"
        "./protocols/working-together/index.html\n"
        "./reports/2016-05-12-partnership-protocol/index.html\n");
  const std::string searched =
      read_file(workspace.folder.path("public/safer-colchester/pagefind/pagefind.js"));
  CHECK(searched.find("./bodies/csdb/terms-of-reference/index.html\n") != std::string::npos);
  CHECK(searched.find("./bodies/csdb/terms-of-reference/2020-04-01/") == std::string::npos);
  CHECK(searched.find("./index.html\n") == std::string::npos);
  CHECK(searched.find("a-to-z") == std::string::npos);
}

TEST_CASE("a second build does not run Pagefind, one with another page does") {
  Workspace workspace;
  const auto runs = [&] { return read_file(workspace.folder.path("runs")); };
  REQUIRE(workspace.build().status == 0);
  CHECK(runs() == "run\nrun\nrun\nrun\n");  // four partnerships
  const Outcome again = workspace.build();
  CHECK(again.out.find(": 0 written") != std::string::npos);
  CHECK(runs() == "run\nrun\nrun\nrun\n");
  edit(workspace.folder.path("content/safer-oxfordshire/protocols/working-together.xml"),
       "Working protocol between", "Working agreement between");
  REQUIRE(workspace.build().status == 0);
  CHECK(runs() == "run\nrun\nrun\nrun\nrun\n");
}

TEST_CASE("what is only proposed is never searched, and its website has no search") {
  Workspace workspace;
  REQUIRE(workspace.build({"--drafts", "--out", "public"}).status == 0);
  CHECK(workspace.published("a-to-z/index.html"));
  CHECK(!workspace.published("search/index.html"));
  CHECK(!workspace.published("sitemap.xml"));
  CHECK(!std::filesystem::exists(workspace.folder.path("runs")));
}

TEST_CASE("without Pagefind there is a list from A to Z and no search, and that is said") {
  Workspace workspace;
  workspace.program = workspace.folder.path("missing");
  const Outcome outcome = workspace.build();
  CHECK(outcome.status == 0);
  CHECK(outcome.err ==
        "note: Pagefind is not installed, so the websites have no search; the lists from A to Z "
        "stand in its place\n");
  CHECK(workspace.published("a-to-z/index.html"));
  CHECK(!workspace.published("search/index.html"));
  CHECK(!workspace.published("pagefind"));
}

}  // namespace remit::search_test
