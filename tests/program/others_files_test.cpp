// What is in the output folder and not of this build: files of others, files of earlier builds, and
// another build at work.

#include <doctest/doctest.h>

#include <filesystem>

#include "support/tools.h"

namespace remit::others_files_test {
using namespace test;
namespace fs = std::filesystem;

namespace {

const std::string kFirst = "safer-riverside/reports/2025-06-10-first-review/";
const std::string kSecond = "safer-riverside/reports/2025-06-10-second-review/";

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

TEST_CASE("a removed document leaves the page that says so, and nothing else") {
  const Riverside riverside;
  build_well(riverside);
  riverside.rename_report();
  build_well(riverside);
  CHECK(fs::exists(riverside.out() + "/" + kSecond + "index.html"));
  CHECK(read_file(riverside.out() + "/" + kFirst + "index.html")
            .find("The second review takes its place.") != std::string::npos);
  CHECK(std::distance(fs::directory_iterator(riverside.out() + "/" + kFirst), {}) == 1);
  CHECK(difference(published_afresh(riverside), riverside.published()) == "");
}

TEST_CASE("what is published no more leaves no empty folder") {
  const Riverside riverside;
  const fs::path fonts = fs::path(riverside.out()).parent_path() / "site/assets/fonts";
  fs::create_directories(fonts);
  write_file((fonts / "a.woff2").string(), "letters");
  build_well(riverside);
  CHECK(fs::exists(riverside.out() + "/safer-riverside/assets/fonts"));
  fs::remove_all(fonts);
  build_well(riverside);
  CHECK_FALSE(fs::exists(riverside.out() + "/safer-riverside/assets/fonts"));
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
  riverside.rename_report();
  build_well(riverside);
  for (const auto& [path, bytes] : others) CHECK(read_file(riverside.out() + "/" + path) == bytes);
  CHECK(difference(published_afresh(riverside), riverside.published()) ==
        "robots.txt is new\nsafer-riverside/link@ is new\nsafer-riverside/map.pdf is new\n" +
            kFirst + "empty/ is new\n" + kFirst + "letter.txt is new\n");
}

TEST_CASE("a file of another where an output wants to be stops the build") {
  const Riverside riverside;
  build_well(riverside);
  write_file(riverside.out() + "/" + kSecond + "index.html", "mine");
  riverside.rename_report();
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

}  // namespace remit::others_files_test
