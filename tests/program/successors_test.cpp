// One change in the data reaches every current page from its day on, and no page before it.

#include <doctest/doctest.h>

#include <filesystem>
#include <regex>
#include <set>

#include "support/program.h"

namespace remit::successors_test {
using namespace test;

namespace {

std::map<std::string, std::string> built(const std::string& workspace, const std::string& as_at) {
  const Outcome outcome = run_remit({"build", "--formats", "html", "--as-at", as_at}, workspace);
  REQUIRE(outcome.status == 0);
  return read_tree(workspace + "/public");
}

// What the group of the pattern is wherever it fits.
std::set<std::string> all_of(const std::string& text, const std::string& pattern) {
  const std::regex regex(pattern);
  std::set<std::string> result;
  for (std::sregex_iterator it(text.begin(), text.end(), regex), end; it != end; ++it)
    result.insert((*it)[1]);
  return result;
}

}  // namespace

TEST_CASE("on 1 July 2022 the pages of what is there and of terms in force change, and no other") {
  TemporaryFolder workspace;
  copy_content(workspace.path());
  const auto before = built(workspace.path(), "2022-06-30");
  const auto after = built(workspace.path(), "2022-07-01");
  CHECK(changed_files(before, after) ==
        "safer-colchester/a-to-z/index.html\n"
        "safer-colchester/bodies/csdb/index.html\n"
        "safer-colchester/bodies/csdb/terms-of-reference/index.html\n"
        "safer-colchester/bodies/ocsb/index.html\n"
        "safer-colchester/bodies/ocsb/terms-of-reference/index.html\n"
        "safer-colchester/index.html\n"
        "safer-colchester/organisations/ccg/index.html\n"
        "safer-colchester/organisations/icb/index.html\n"
        "safer-colchester/organisations/index.html\n"
        "south-cambridgeshire/a-to-z/index.html\n"
        "south-cambridgeshire/index.html\n"
        "south-cambridgeshire/organisations/ccg/index.html\n"
        "south-cambridgeshire/organisations/icb/index.html\n"
        "south-cambridgeshire/organisations/index.html\n");
  CHECK(
      after.at("safer-colchester/bodies/csdb/terms-of-reference/index.html")
          .find("<p>Since 1 July 2022 the NHS Suffolk and North East Essex Integrated Care Board "
                "has taken the place of the North East Essex Clinical Commissioning Group.</p>") !=
      std::string::npos);
}

TEST_CASE("the documents that `affected` lists are those that change, and no other") {
  TemporaryFolder workspace;
  copy_content(workspace.path());
  const std::string changed =
      changed_files(built(workspace.path(), "2022-06-30"), built(workspace.path(), "2022-07-01"));
  const Outcome outcome = run_remit({"affected", "ccg", "--as-at", "2022-07-01"}, workspace.path());
  CHECK(outcome.status == 0);
  const auto listed =
      all_of(outcome.out, R"((?:^|\n)Terms of reference of ([a-z0-9-]+), in force)");
  CHECK(listed == std::set<std::string>{"csdb", "ocsb"});
  CHECK(all_of(changed, "/bodies/([a-z0-9-]+)/terms-of-reference/index.html\n") == listed);
  CHECK(all_of(outcome.out, R"(\n(?:Report|Protocol|Work programme) (\S+))").empty());
  CHECK(all_of(changed, "/(?:reports|protocols|work-programmes)/(.*)\n").empty());
}

TEST_CASE("an id that nothing has is a mistake of the command line, with the one that was meant") {
  TemporaryFolder workspace;
  copy_content(workspace.path());
  const Outcome outcome = run_remit({"affected", "comunity-360"}, workspace.path());
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK(outcome.err ==
        "remit: no organisation, post, body, budget or process is called 'comunity-360'\n"
        "  help: did you mean 'community-360'?\n");
}

TEST_CASE("a thing that no document states is said so") {
  TemporaryFolder workspace;
  copy_content(workspace.path());
  for (const auto& [path, bytes] : read_tree(workspace.path()))
    if (path.find("/proposed-") != std::string::npos)
      std::filesystem::remove(workspace.path() + "/" + path);
  const Outcome outcome =
      run_remit({"affected", "icb", "--as-at", "2022-07-01", "--partnership", "safer-colchester"},
                workspace.path());
  CHECK(outcome.status == 0);
  CHECK(outcome.out ==
        "NHS Suffolk and North East Essex Integrated Care Board, 'icb' of safer-colchester\n"
        "\n"
        "No document that is current on 1 July 2022 states it.\n");
}

}  // namespace remit::successors_test
