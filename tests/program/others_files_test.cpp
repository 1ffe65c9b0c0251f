// What is in the output folder and not of this build: files of others, files of earlier builds, and
// another build at work.

#include <doctest/doctest.h>

#include <filesystem>

#include "support/tools.h"

using namespace remit::test;
namespace fs = std::filesystem;

namespace {

const std::string kReports = "content/safer-riverside/reports/";
const std::string kFirst = "safer-riverside/reports/2025-06-10-first-review/";
const std::string kSecond = "safer-riverside/reports/2025-06-10-second-review/";

void rename_report(const Riverside& riverside) {
  fs::rename(riverside.workspace() + "/" + kReports + "2025-06-10-first-review",
             riverside.workspace() + "/" + kReports + "2025-06-10-second-review");
}

void build_well(const Riverside& riverside) {
  const Outcome outcome = riverside.build();
  CHECK(outcome.err == "");
  REQUIRE(outcome.status == 0);
}

// The same sources, published to a folder that was not there before.
Snapshot published_afresh(const Riverside& riverside) {
  const Outcome outcome = riverside.build({"--out", riverside.workspace() + "/afresh"});
  REQUIRE(outcome.status == 0);
  Snapshot result = snapshot(riverside.workspace() + "/afresh");
  result.erase(".remit/lock");
  return result;
}

}  // namespace

TEST_CASE("a renamed document leaves nothing behind, and no empty folder") {
  const Riverside riverside;
  build_well(riverside);
  rename_report(riverside);
  build_well(riverside);
  CHECK_FALSE(fs::exists(riverside.out() + "/" + kFirst));
  CHECK(fs::exists(riverside.out() + "/" + kSecond + "index.html"));
  CHECK(difference(published_afresh(riverside), riverside.published()) == "");
}

TEST_CASE("a removed document leaves nothing behind, and no empty folder") {
  const Riverside riverside;
  build_well(riverside);
  fs::remove_all(riverside.workspace() + "/" + kReports);
  // No other document uses what it explains.
  fs::remove(riverside.workspace() + "/content/safer-riverside/abbreviations.xml");
  build_well(riverside);
  CHECK_FALSE(fs::exists(riverside.out() + "/safer-riverside/reports"));
  CHECK(difference(published_afresh(riverside), riverside.published()) == "");
}

TEST_CASE("files of others stay, inside folders of Remit's too") {
  const Riverside riverside;
  build_well(riverside);
  const std::map<std::string, std::string> others = {{"robots.txt", "mine"},
                                                     {"safer-riverside/map.pdf", "mine too"},
                                                     {kFirst + "letter.txt", "to the board"}};
  for (const auto& [path, bytes] : others) write_file(riverside.out() + "/" + path, bytes);
  fs::create_directories(riverside.out() + "/" + kFirst + "empty");
  fs::create_symlink("/nowhere", riverside.out() + "/safer-riverside/link");
  rename_report(riverside);
  build_well(riverside);
  for (const auto& [path, bytes] : others) CHECK(read_file(riverside.out() + "/" + path) == bytes);
  CHECK(difference(published_afresh(riverside), riverside.published()) ==
        "robots.txt is new\nsafer-riverside/link@ is new\nsafer-riverside/map.pdf is new\n" +
            kFirst + " is new\n" + kFirst + "empty/ is new\n" + kFirst + "letter.txt is new\n");
}

TEST_CASE("a file of another where an output wants to be stops the build") {
  const Riverside riverside;
  build_well(riverside);
  write_file(riverside.out() + "/" + kSecond + "index.html", "mine");
  rename_report(riverside);
  const Snapshot before = riverside.published();
  const Outcome outcome = riverside.build();
  CHECK(outcome.status == 1);
  CHECK(outcome.err == "remit: error: 'public/" + kSecond +
                           "index.html' was not written by Remit, and an output would replace it "
                           "[output.foreign-file]\n"
                           "  help: move it out of the output folder, and run again\n\n"
                           "1 error; nothing was published, public/ is as it was\n");
  CHECK(difference(before, riverside.published()) == "");

  fs::remove(riverside.out() + "/" + kSecond + "index.html");
  build_well(riverside);
  CHECK(difference(published_afresh(riverside), riverside.published()) == "");
}

TEST_CASE("of two builds at once the second says so and stops, and the first completes") {
  const Riverside riverside(
      "touch $TOOLS/started; while [ ! -f $TOOLS/go-on ]; do sleep 0.05; done\n" +
      remembering_pandoc());
  RunningRemit first(Riverside::build_command(), riverside.workspace(), riverside.environment());
  REQUIRE(riverside.has_soon("started"));

  const Outcome second = riverside.build();
  CHECK(second.status == 1);
  CHECK(second.err ==
        "remit: error: another run of Remit is writing to 'public' [output.locked]\n"
        "  help: wait until it has finished, and run again\n\n"
        "1 error; nothing was published, public/ is as it was\n");
  CHECK(riverside.run({"check"}).status == 0);  // is not kept from its work

  write_file(riverside.tools() + "/go-on", "");
  CHECK(first.status() == 0);
  CHECK(difference(published_afresh(riverside), riverside.published()) == "");
}
