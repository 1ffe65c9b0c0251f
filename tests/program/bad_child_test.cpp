// A Pandoc that hangs, crashes, floods, lies or leaves others behind: the build says so, publishes
// nothing, and leaves neither a process nor a file.

#include <doctest/doctest.h>

#include <filesystem>

#include "support/children.h"
#include "support/proved.h"
#include "support/snapshot.h"
#include "support/tools.h"

namespace remit::bad_child_test {
using namespace test;
namespace fs = std::filesystem;

namespace {

const std::string kNotYours =
    "  help: this is not a fault of your text; report it with the lines below\n";
const std::string kRoom = "  help: check that there is room in the folder for temporary files\n";
const std::string kDocument = "  note: the document is 'board/2024-04-01'\n";
const std::string kNothing = "\n1 error; nothing was published, public/ is as it was\n";

// Of a build that fails: its standard error. Nothing may be published, running or lying about.
std::string failed_build(const Riverside& riverside) {
  const Outcome outcome = riverside.build();
  CHECK(outcome.status == 3);
  CHECK(outcome.out == "");
  CHECK(read_tree(riverside.out()).empty());
  CHECK(processes_left_with(riverside.tools()) == 0);
  CHECK(fs::is_empty(riverside.temporary()));
  CHECK(read_tree(riverside.cache()).empty());
  proved("children", "bad Pandocs", 1);
  return outcome.err;
}

// When Pandoc does this in place of converting.
std::string said_after(const std::string& commands) {
  Riverside riverside(commands);
  riverside.more_environment = {{"REMIT_TOOLS_TIMEOUT", "20000"}};
  return failed_build(riverside);
}

// When it is not let run longer than a moment.
std::string said_soon_after(const std::string& commands) {
  Riverside riverside(commands);
  riverside.more_environment = {{"REMIT_TOOLS_TIMEOUT", "700"}};
  return failed_build(riverside);
}

std::string could_not(const std::string& why) {
  return "remit: error: Pandoc could not write the Word document: it " + why + " [tool.failed]\n" +
         kNotYours;
}

std::string ended_well(const std::string& but) {
  return "remit: error: Pandoc ended well, but " + but + " [tool.failed]\n" + kRoom + kDocument +
         kNothing;
}

const std::string kTimedOut =
    could_not("took longer than 0.7 s and was stopped") + kDocument + kNothing;
const std::string kUnusable = ended_well("what it wrote is not a usable Word document");

}  // namespace

TEST_CASE("a Pandoc that hangs is stopped, with all that it has started") {
  CHECK(said_soon_after("sleep 1000") == kTimedOut);
  CHECK(said_soon_after("trap '' TERM INT HUP; while :; do sleep 0.1; done") == kTimedOut);
  CHECK(said_soon_after("sleep 1000 & sleep 1000 & wait") == kTimedOut);
  CHECK(said_soon_after("(sleep 1000 &) ; sleep 1000") == kTimedOut);
}

TEST_CASE("a Pandoc that crashes is told by its signal") {
  CHECK(said_after("kill -SEGV $$") == could_not("was killed by signal 11") + kDocument + kNothing);
  CHECK(said_after("echo half > document.docx; kill -KILL $$") ==
        could_not("was killed by signal 9") + kDocument + kNothing);
  CHECK(said_after("echo 'Heap exhausted' >&2; exit 251") ==
        could_not("exited with status 251") + "  note: Pandoc says: Heap exhausted\n" + kDocument +
            kNothing);
}

TEST_CASE("a Pandoc that floods its output is stopped") {
  CHECK(said_after("exec head -c 1000000000 /dev/zero") ==
        could_not("wrote more than 67108864 bytes and was stopped") + kDocument + kNothing);
}

TEST_CASE("a Pandoc that floods its messages is let go on, and they are cut") {
  const std::string said = said_after("yes 'it is not well' | head -c 1000000000 >&2; exit 1");
  CHECK(
      said.starts_with(could_not("exited with status 1") + "  note: Pandoc says: it is not well"));
  CHECK(said.ends_with(" …\n" + kDocument + kNothing));
  CHECK(said.size() < 2500);
}

TEST_CASE("a Pandoc that ends well with nothing, or with something else, is not believed") {
  const auto should = [](const std::string& what) {
    return ended_well("the Word document it should have written " + what);
  };
  CHECK(said_after("exit 0") == should("does not exist"));
  CHECK(said_after("mkdir document.docx") == should("is not an ordinary file"));
  CHECK(said_after("mkfifo document.docx") == should("is not an ordinary file"));
  CHECK(said_after("ln -s $TOOLS/pandoc document.docx") == should("lies outside the workspace"));
  CHECK(said_after("truncate -s 300M document.docx") == should("is too large"));
  CHECK(said_after(": > document.docx") == kUnusable);
  CHECK(said_after("echo '%PDF-1.7' > document.docx") == kUnusable);
}

TEST_CASE("a Pandoc that ends well with a part of a document is not believed") {
  for (const char* part : {"10", "1000", "5000", "9000"})
    CHECK(said_after("/usr/bin/pandoc \"$@\"; truncate -s " + std::string(part) +
                     " document.docx") == kUnusable);
  CHECK(said_after("/usr/bin/pandoc \"$@\"; truncate -s -1 document.docx") == kUnusable);
}

TEST_CASE("a Pandoc that fails when it is looked for is told once") {
  const std::string again =
      "  help: install it again: sudo apt-get install --reinstall pandoc pandoc-data\n";
  const auto said = [](const std::string& commands) {
    Riverside riverside;
    riverside.replace_pandoc(commands);
    riverside.more_environment = {{"REMIT_TOOLS_TIMEOUT", "700"}};
    return failed_build(riverside);
  };
  const std::string does_not = "remit: error: Pandoc does not work: it ";
  CHECK(said("sleep 1000") ==
        does_not + "took longer than 0.7 s and was stopped [tool.failed]\n" + again + kNothing);
  CHECK(said("kill -SEGV $$") ==
        does_not + "was killed by signal 11 [tool.failed]\n" + again + kNothing);
  CHECK(said("exit 0") ==
        "remit: error: the reference document of Pandoc is not a Word document [tool.failed]\n"
        "  help: install Pandoc again: sudo apt-get install --reinstall pandoc pandoc-data\n" +
            kDocument + kNothing);
}

TEST_CASE("what a Pandoc leaves running is stopped, and the document is published") {
  const Riverside riverside("sleep 1000 &\n(sleep 1000 &)\n" + remembering_pandoc());
  CHECK(riverside.build().status == 0);
  CHECK(processes_left_with(riverside.tools()) == 0);
  CHECK(fs::is_empty(riverside.temporary()));
  proved("children", "bad Pandocs", 1);
}

TEST_CASE("a bad Pandoc changes nothing that was published before") {
  const Riverside good;
  REQUIRE(good.build().status == 0);
  const Snapshot before = snapshot(good.out());
  edit(good.workspace() + "/content/safer-riverside/terms-of-reference/board/2024-04-01.xml",
       "minimum=\"2\"", "minimum=\"3\"");
  good.replace_pandoc("exit 1");
  CHECK(good.build().status == 3);
  CHECK(difference(before, snapshot(good.out())) == "");
}

TEST_CASE("a build that is killed takes its Pandoc with it, and blocks nobody") {
  const Riverside riverside("touch $TOOLS/started; sleep 1000 & sleep 1000");
  RunningRemit first(Riverside::build_command(), riverside.workspace(), riverside.environment());
  REQUIRE(riverside.has_soon("started"));
  CHECK(first.kill());
  riverside.replace_pandoc("exec /usr/bin/pandoc \"$@\"");
  const Outcome second = riverside.build();
  CHECK(second.status == 0);
  CHECK(second.err == "");
}

}  // namespace remit::bad_child_test
