// The number of jobs changes neither what is published nor what is said, in text or as JSON.

#include <doctest/doctest.h>

#include <filesystem>

#include "support/program.h"
#include "support/snapshot.h"

namespace remit::jobs_test {
using namespace test;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> kJobs = {"1", "2", "3", "8"};

Outcome build(const TemporaryFolder& folder, const std::string& jobs,
              std::vector<std::string> more = {}) {
  std::vector<std::string> arguments = {"build", "--as-at", "2025-07-01", "--jobs", jobs};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_remit(arguments, folder.path());
}

// Mistakes in many documents: in their words, in their facts, and in a template that all use.
void make_mistakes(const TemporaryFolder& folder) {
  copy_content(folder.path());
  for (const fs::directory_entry& file : fs::recursive_directory_iterator(folder / "content")) {
    const std::string path = file.path().string();
    if (!path.ends_with("/report.md")) continue;
    write_file(path, read_file(path) + "\n\n# Another\n\n{{no.such-fact}} and {{nor.this}}\n");
  }
}

}  // namespace

TEST_CASE("any number of jobs publishes the same files") {
  TemporaryFolder folder;
  copy_content(folder.path());
  Snapshot first;
  for (const std::string& jobs : kJobs) {
    INFO(jobs);
    const Outcome outcome = build(folder, jobs, {"--formats", "html", "--out", "out-" + jobs});
    REQUIRE(outcome.status == 0);
    const Snapshot files = snapshot(folder / ("out-" + jobs));
    if (first.empty()) first = files;
    CHECK(difference(first, files) == "");
  }
}

TEST_CASE("any number of jobs says the same, in the same order") {
  TemporaryFolder folder;
  make_mistakes(folder);
  for (const std::vector<std::string>& form :
       {std::vector<std::string>{}, std::vector<std::string>{"--messages", "json"}}) {
    const Outcome first = build(folder, kJobs.front(), form);
    CHECK(first.status == 1);
    CHECK((first.out + first.err).find("no.such-fact") != std::string::npos);
    for (const std::string& jobs : kJobs) {
      INFO(jobs);
      const Outcome outcome = build(folder, jobs, form);
      CHECK(outcome.status == first.status);
      CHECK(outcome.err == first.err);
      CHECK(outcome.out == first.out);
    }
  }
}

TEST_CASE("a build that fails leaves no new output folder, with any number of jobs") {
  TemporaryFolder folder;
  make_mistakes(folder);
  for (const std::string& jobs : kJobs) {
    CHECK(build(folder, jobs).status == 1);
    CHECK_FALSE(fs::exists(folder / "public"));
  }
}

}  // namespace remit::jobs_test
