// One change in the data reaches every current page from its day on, and no page before it.

#include <doctest/doctest.h>

#include "support/program.h"

namespace remit::successors_test {
using namespace test;

namespace {

// Files of which one build has other bytes than the other, one a line; the manifest aside.
std::string changed(const std::map<std::string, std::string>& before,
                    const std::map<std::string, std::string>& after) {
  std::string result;
  for (const auto& [path, bytes] : after)
    if (!path.starts_with(".remit/") && (!before.contains(path) || before.at(path) != bytes))
      result += path + "\n";
  return result;
}

std::map<std::string, std::string> built(const std::string& workspace, const std::string& as_at) {
  const Outcome outcome = run_remit({"build", "--formats", "html", "--as-at", as_at}, workspace);
  REQUIRE(outcome.status == 0);
  return read_tree(workspace + "/public");
}

}  // namespace

TEST_CASE("on 1 July 2022 the pages of what is there and of terms in force change, and no other") {
  TemporaryFolder workspace;
  copy_content(workspace.path());
  const auto before = built(workspace.path(), "2022-06-30");
  const auto after = built(workspace.path(), "2022-07-01");
  CHECK(changed(before, after) ==
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

TEST_CASE("what `affected` lists is what changes") {
  TemporaryFolder workspace;
  copy_content(workspace.path());
  const Outcome outcome = run_remit({"affected", "ccg", "--as-at", "2022-07-01"}, workspace.path());
  CHECK(outcome.status == 0);
  CHECK(outcome.out.find("Terms of reference of csdb, in force from 1 April 2020") !=
        std::string::npos);
  CHECK(outcome.out.find("Terms of reference of ocsb, in force from 1 April 2020") !=
        std::string::npos);
}

TEST_CASE("an id that nothing has is a mistake of the command line, with the one that was meant") {
  TemporaryFolder workspace;
  copy_content(workspace.path());
  const Outcome outcome = run_remit({"affected", "community-36"}, workspace.path());
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK(outcome.err ==
        "remit: no organisation, post, body, budget or process is called 'community-36'\n"
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
