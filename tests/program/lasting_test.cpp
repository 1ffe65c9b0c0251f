// What was published of a version or a report stays the same bytes, however much later the same
// sources are built.

#include <doctest/doctest.h>

#include <map>

#include "support/amended_terms.h"

namespace remit::lasting_test {
using namespace test;

namespace {

std::map<std::string, std::string> built(const std::string& workspace, const std::string& as_at) {
  const Outcome outcome = run_remit({"build", "--as-at", as_at}, workspace);
  CHECK(outcome.err.find("error") == std::string::npos);
  REQUIRE(outcome.status == 0);
  return read_tree(workspace + "/public");
}

bool has(const std::map<std::string, std::string>& files, const std::string& part) {
  for (const auto& [path, bytes] : files)
    if (path.find(part) != path.npos) return true;
  return false;
}

}  // namespace

TEST_CASE("a year later every version and every report of content/ has the same bytes") {
  TemporaryFolder workspace;
  copy_content(workspace.path());
  const auto before = built(workspace.path(), "2025-07-01");
  const auto after = built(workspace.path(), "2026-07-01");
  CHECK(has(before, "csdb/terms-of-reference/2020-04-01/csdb-terms-of-reference-2020-04-01.docx"));
  CHECK(has(before, "ocsb/terms-of-reference/2020-04-01/index.html"));
  CHECK(has(before, "reports/2022-03-15-one-colchester/2022-03-15-one-colchester.docx"));
  CHECK(changed_files(before, after) == "");
}

TEST_CASE("a year later versions, their redlines and reports have the same bytes") {
  AmendedTerms life;
  life.adopt_first();
  life.amend();
  life.change();
  life.adopt_second();
  const auto before = built(life.folder.path(), "2025-07-01");
  const auto after = built(life.folder.path(), "2026-07-01");
  CHECK(has(before, "2025-07-01/redline/index.html"));
  CHECK(has(before, "2025-07-01/redline/board-redline-2024-04-01-2025-07-01.docx"));
  // A meeting that was to come has been.
  CHECK(changed_files(before, after) ==
        "safer-riverside/bodies/board/index.html\n"
        "safer-riverside/index.html\n"
        "safer-riverside/meetings/index.html\n");
}

TEST_CASE(
    "when the next version comes into force, versions, redlines and reports stay as they are") {
  AmendedTerms life;
  life.adopt_first();
  life.amend();
  life.change();
  life.adopt_second();
  const auto before = built(life.folder.path(), "2025-06-30");
  const auto after = built(life.folder.path(), "2026-06-30");
  // The front page says since when the terms are in force; the list of abbreviations is dated by
  // the last day on which anything that it states began.
  const std::string base = "safer-riverside/bodies/board/terms-of-reference/";
  CHECK(changed_files(before, after) ==
        "safer-riverside/abbreviations/abbreviations.docx\n"
        "safer-riverside/bodies/board/index.html\n" +
            base + "board-terms-of-reference.docx\n" + base +
            "index.html\n"
            "safer-riverside/bodies/index.html\n"
            "safer-riverside/index.html\n"
            "safer-riverside/meetings/index.html\n"
            // Housing is a member from that day on, and the others are not called core members any
            // more: the terms tell members no longer apart.
            "safer-riverside/organisations/council/index.html\n"
            "safer-riverside/organisations/housing/index.html\n"
            "safer-riverside/organisations/police/index.html\n");
}

TEST_CASE("proposed terms that nobody has changed are no reason for another page of a version") {
  AmendedTerms life;
  life.adopt_first();
  const auto before = built(life.folder.path(), "2025-07-01");
  life.amend();
  life.change();
  CHECK(changed_files(before, built(life.folder.path(), "2025-07-01")) == "");
}

}  // namespace remit::lasting_test
