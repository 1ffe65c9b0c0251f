// What a second build does, and what one changed fact changes.

#include <doctest/doctest.h>

#include <filesystem>
#include <set>

#include "support/program.h"

using namespace remit::test;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> kBuild = {"build", "--as-at", "2022-04-01"};

std::map<std::string, fs::file_time_type> times(const std::string& folder) {
  std::map<std::string, fs::file_time_type> result;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      result[fs::relative(entry.path(), folder).string()] = entry.last_write_time();
  return result;
}

}  // namespace

TEST_CASE("a second build of the same content rewrites no file") {
  TemporaryFolder folder;
  copy_content(folder.path());
  REQUIRE(run_remit(kBuild, folder.path()).status == 0);
  const auto first = times(folder / "public");
  REQUIRE(run_remit(kBuild, folder.path()).status == 0);
  auto second = times(folder / "public");
  CHECK(first == second);
}

TEST_CASE("a changed quorum changes the documents that state it and nothing else") {
  TemporaryFolder folder;
  copy_content(folder.path());
  REQUIRE(run_remit(kBuild, folder.path()).status == 0);
  const auto before = read_tree(folder / "public");
  edit(folder / "content/safer-colchester/terms-of-reference/csdb/2020-04-01.xml", "minimum=\"5\"",
       "minimum=\"6\"");
  REQUIRE(run_remit(kBuild, folder.path()).status == 0);
  const auto after = read_tree(folder / "public");

  std::set<std::string> changed;
  for (const auto& [path, bytes] : after)
    if (!before.contains(path) || before.at(path) != bytes) changed.insert(path);
  const std::string base = "safer-colchester/";
  CHECK(changed == std::set<std::string>{
                       base + "bodies/csdb/terms-of-reference/csdb-terms-of-reference.docx",
                       base + "bodies/csdb/terms-of-reference/index.html",
                       base + "reports/2022-03-15-one-colchester/2022-03-15-one-colchester.docx",
                       base + "reports/2022-03-15-one-colchester/index.html"});
  CHECK(before.size() == after.size());
}

TEST_CASE("a build with errors leaves the previous output as it was") {
  TemporaryFolder folder;
  copy_content(folder.path());
  REQUIRE(run_remit(kBuild, folder.path()).status == 0);
  const auto before = read_tree(folder / "public");
  const auto when = times(folder / "public");
  write_file(folder / "content/safer-colchester/reports/2022-03-15-one-colchester/report.md",
             "# Executive Summary\n\n{{no.such-fact}}\n");
  const Outcome outcome = run_remit(kBuild, folder.path());
  CHECK(outcome.status == 1);
  CHECK(outcome.err.find("nothing was published, public/ is as it was") != std::string::npos);
  CHECK(read_tree(folder / "public") == before);
  CHECK(times(folder / "public") == when);
}

TEST_CASE("without Pandoc the exit status is 3 and the package is named") {
  TemporaryFolder folder, tools;
  copy_content(folder.path());
  const Outcome outcome = run_remit(kBuild, folder.path(), {{"REMIT_TOOLS", tools.path()}});
  CHECK(outcome.status == 3);
  CHECK(outcome.err.find("sudo apt-get install pandoc") != std::string::npos);
  CHECK_FALSE(fs::exists(folder / "public"));
}
