#include "publish/output.h"

#include <doctest/doctest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "base/beneath.h"
#include "base/digest.h"
#include "output_workspace.h"
#include "support/failing_calls.h"
#include "support/skipped.h"

namespace remit::output_test {
namespace fs = std::filesystem;

namespace {

// Time of the last change and number of the file, which tell whether it was written again.
std::pair<long, ino_t> stamp(const std::string& path) {
  struct stat about = {};
  REQUIRE(stat(path.c_str(), &about) == 0);
  return {about.st_mtim.tv_sec * 1'000'000'000 + about.st_mtim.tv_nsec, about.st_ino};
}

}  // namespace

TEST_CASE("files are put into a new folder, with a manifest") {
  OutputWorkspace workspace;
  const auto result = workspace.publish({{"b/index.html", "two"}, {"a.css", "one"}});
  CHECK(result.written == std::vector<std::string>{"b/index.html", "a.css"});
  CHECK(result.removed.empty());
  CHECK(result.unchanged == 0);
  CHECK(workspace.read("b/index.html") == "two");
  CHECK(workspace.read("a.css") == "one");
  CHECK(workspace.read(".remit/manifest.json") == R"({
  "program": "remit 0.1.0",
  "as-at": "2022-03-15",
  "lasting": [],
  "files": [
    {
      "path": "a.css",
      "digest": "d01c06cb09606bc4b2cedf4266a3a20e1e636b467cb77a9dbed595094e02ea46",
      "size": 3
    },
    {
      "path": "b/index.html",
      "digest": "7a52b251a3428a1b64967851157047d22919cc610c6b138e98a25280b1534b21",
      "size": 3
    }
  ]
}
)");
  CHECK_FALSE(workspace.has(".remit/stage"));
  CHECK_FALSE(workspace.has(".remit/journal.json"));
}

TEST_CASE("files and folders get the usual permissions") {
  OutputWorkspace workspace;
  const mode_t before = umask(022);
  workspace.publish({{"a/b.html", ""}});
  umask(before);
  CHECK(fs::status(workspace.out() + "/a/b.html").permissions() == fs::perms{0644});
  CHECK(fs::status(workspace.out() + "/a").permissions() == fs::perms{0755});
}

TEST_CASE("an unchanged file is not written again, and neither is the manifest") {
  OutputWorkspace workspace;
  workspace.publish({{"a.html", "one"}, {"b.html", "two"}});
  const auto a = stamp(workspace.out() + "/a.html");
  const auto manifest = stamp(workspace.out() + "/.remit/manifest.json");
  const auto folder = stamp(workspace.out() + "/.remit");

  const auto result = workspace.publish({{"a.html", "one"}, {"b.html", "two"}});
  CHECK(result.written.empty());
  CHECK(result.unchanged == 2);
  CHECK(stamp(workspace.out() + "/a.html") == a);
  CHECK(stamp(workspace.out() + "/.remit/manifest.json") == manifest);
  CHECK(stamp(workspace.out() + "/.remit") == folder);  // no journal came and went

  CHECK(workspace.publish({{"a.html", "one"}, {"b.html", "three"}}).written ==
        std::vector<std::string>{"b.html"});
  CHECK(stamp(workspace.out() + "/a.html") == a);
}

TEST_CASE("another as-at date is written into the manifest, though no file changes") {
  OutputWorkspace workspace;
  workspace.publish({{"a.html", "one"}});
  CHECK(workspace.publish({{"a.html", "one"}}, {"remit 0.1.0", "2023-01-01"}).written.empty());
  CHECK(workspace.read(".remit/manifest.json").find("2023-01-01") != std::string::npos);
}

TEST_CASE("that files may go is written into the manifest, and nothing else is changed") {
  OutputWorkspace workspace;
  const std::vector<OutputFile> files = {{"a.html", "one"}, {"b.html", "two"}};
  workspace.publish(files);
  const std::string before = workspace.read(".remit/manifest.json");
  const auto a = stamp(workspace.out() + "/a.html");
  Diagnostics diagnostics;
  {
    const auto output = workspace.open(diagnostics);
    CHECK(output->note_forgotten({"a.html", "x.html"}, diagnostics));
    const auto manifest = output->manifest(diagnostics);
    CHECK(manifest->files.at("a.html").forgotten);
    CHECK_FALSE(manifest->files.at("b.html").forgotten);
  }
  CHECK(diagnostics.all().empty());
  CHECK(workspace.read(".remit/manifest.json") != before);
  CHECK(stamp(workspace.out() + "/a.html") == a);
  // What is published again is remembered again.
  workspace.publish(files);
  CHECK(workspace.read(".remit/manifest.json") == before);
}

TEST_CASE("a file that was damaged, deleted or replaced by hand is mended") {
  OutputWorkspace workspace;
  const std::vector<OutputFile> files = {{"a", "one"}, {"b", "two"}, {"c", "three"}, {"d", "four"}};
  workspace.publish(files);
  const auto manifest = stamp(workspace.out() + "/.remit/manifest.json");
  workspace.folder.write("public/a", "oen");
  fs::remove(workspace.out() + "/b");
  fs::remove(workspace.out() + "/c");
  workspace.folder.write("elsewhere", "three");
  fs::create_symlink("../elsewhere", workspace.out() + "/c");

  const auto result = workspace.publish(files);
  CHECK(result.written == std::vector<std::string>{"a", "b", "c"});
  for (const OutputFile& file : files) CHECK(workspace.read(file.path) == file.bytes);
  CHECK_FALSE(fs::is_symlink(workspace.out() + "/c"));
  CHECK(workspace.folder.read("elsewhere") == "three");
  CHECK(stamp(workspace.out() + "/.remit/manifest.json") == manifest);
}

TEST_CASE("a folder that was opened and not written to can be withdrawn") {
  Diagnostics diagnostics;
  OutputWorkspace workspace;
  {
    const auto output = workspace.open(diagnostics);
    REQUIRE(output);
    CHECK(workspace.has(".remit/lock"));
    output->withdraw();
  }
  CHECK_FALSE(std::filesystem::exists(workspace.out()));

  // What was there before stays: an empty folder of somebody, and what was published.
  std::filesystem::create_directories(workspace.out());
  workspace.open(diagnostics)->withdraw();
  CHECK(std::filesystem::exists(workspace.out()));
  CHECK_FALSE(workspace.has(".remit"));
  workspace.publish({{"a.css", "one"}});
  workspace.open(diagnostics)->withdraw();
  CHECK(workspace.read("a.css") == "one");
  CHECK(workspace.has(".remit/manifest.json"));
  CHECK(diagnostics.all().empty());
}

TEST_CASE("a file is kept on the disk until it is published: in place, or in the stage") {
  OutputWorkspace workspace;
  workspace.publish({{"a.css", "one"}, {"b.css", "two"}, {"c.css", "three"}});
  const auto before = stamp(workspace.folder.path("public/a.css"));
  workspace.folder.write("public/c.css", "damaged by hand");

  Diagnostics diagnostics;
  auto output = workspace.open(diagnostics);
  REQUIRE(output);
  const std::vector<OutputFile> files = {output->keep({"a.css", "one"}),
                                         output->keep({"b.css", "new"}),
                                         output->keep({"c.css", "three"}),
                                         output->keep({"d.css", "four"}),
                                         {"e.css", "in memory"}};
  CHECK(files[0].on_disk->stage == "");
  for (std::size_t i = 1; i < 4; ++i) {
    CHECK(files[i].on_disk->stage.starts_with(".remit/stage/"));
    CHECK(files[i].bytes == "");
  }
  CHECK(output->read(files[0]) == "one");
  CHECK(output->read(files[1]) == "new");
  CHECK(output->read(files[4]) == "in memory");
  CHECK(workspace.read("b.css") == "two");  // as yet

  const PublishResult result = output->publish(files, kFacts, diagnostics);
  CHECK(diagnostics.all().empty());
  CHECK(result.written == std::vector<std::string>{"b.css", "c.css", "d.css", "e.css"});
  CHECK(result.unchanged == 1);
  CHECK(workspace.read("b.css") == "new");
  CHECK(workspace.read("c.css") == "three");
  CHECK(workspace.read("d.css") == "four");
  CHECK(stamp(workspace.folder.path("public/a.css")) == before);
  CHECK_FALSE(workspace.has(".remit/stage"));
  const auto manifest = output->manifest(diagnostics);
  REQUIRE(manifest);
  CHECK(manifest->files.at("d.css").size == 4);
  CHECK(manifest->files.at("d.css").digest == digest("four"));
}

TEST_CASE("what was kept and not published is thrown away") {
  OutputWorkspace workspace;
  workspace.publish({{"a.css", "one"}});
  Diagnostics diagnostics;
  {
    const auto output = workspace.open(diagnostics);
    output->keep({"a.css", "two"});
    CHECK(workspace.has(".remit/stage"));
  }
  CHECK_FALSE(workspace.has(".remit/stage"));
  CHECK(workspace.read("a.css") == "one");
}

TEST_CASE("a file that the disk does not take stays in memory, and publishing tells why") {
  OutputWorkspace workspace;
  Diagnostics diagnostics;
  const auto output = OutputFolder::open(workspace.out(), workspace.folder.path(), diagnostics,
                                         [](const char* step) {
                                           if (std::string_view(step) == "stage-file")
                                             throw StepFailed("a.css", ENOSPC);
                                         });
  REQUIRE(output);
  const OutputFile file = output->keep({"a.css", "one"});
  CHECK(!file.on_disk);
  CHECK(file.bytes == "one");
  output->publish({file}, kFacts, diagnostics);
  CHECK(OutputWorkspace::text(diagnostics) ==
        "remit: error: '" + workspace.out() +
            "/a.css' cannot be written: the disk is full [output.write-failed]\n"
            "  help: make room, and run again; nothing was published\n");
}

TEST_CASE("files that are no longer made are removed, with the folders this leaves empty") {
  OutputWorkspace workspace;
  workspace.publish({{"a/b/c.html", ""}, {"a/d.html", ""}, {"e/f.html", ""}, {"g.html", ""}});
  workspace.folder.write("public/e/mine.txt", "kept");
  const auto result = workspace.publish({{"g.html", ""}});
  CHECK(result.removed == std::vector<std::string>{"a/b/c.html", "a/d.html", "e/f.html"});
  CHECK_FALSE(workspace.has("a"));
  CHECK_FALSE(workspace.has("e/f.html"));
  CHECK(workspace.read("e/mine.txt") == "kept");
  CHECK(workspace.publish({}).removed == std::vector<std::string>{"g.html"});
  CHECK(fs::exists(workspace.out()));
}

TEST_CASE("a file can become a folder, and a folder a file") {
  OutputWorkspace workspace;
  workspace.publish({{"a", "file"}, {"b/c/d", "deep"}, {"b/e", "shallow"}});
  workspace.publish({{"a/b/c", "deep"}, {"b", "file"}});
  CHECK(workspace.read("a/b/c") == "deep");
  CHECK(workspace.read("b") == "file");
}

TEST_CASE("files of others stay, and an output that would replace one is an error") {
  OutputWorkspace workspace;
  workspace.publish({{"a.html", "one"}});
  workspace.folder.write("public/robots.txt", "mine");
  workspace.folder.write("public/notes/mine.txt", "mine");
  workspace.publish({{"a.html", "two"}});
  CHECK(workspace.read("robots.txt") == "mine");

  const std::string errors =
      workspace.errors({{"a.html", "three"}, {"notes", "x"}, {"robots.txt", "x"}});
  CHECK(
      test::replaced_all(errors, workspace.out(), "public") ==
      R"(remit: error: 'public/notes' was not written by Remit, and an output would replace it [output.foreign-file]
  help: move it out of the output folder, and run again
remit: error: 'public/robots.txt' was not written by Remit, and an output would replace it [output.foreign-file]
  help: move it out of the output folder, and run again
)");
  CHECK(workspace.read("a.html") == "two");
  CHECK(workspace.read("robots.txt") == "mine");
}

TEST_CASE("a folder of ours that holds a file of another cannot become a file") {
  OutputWorkspace workspace;
  workspace.publish({{"a/b.html", "one"}});
  workspace.folder.write("public/a/c/mine.txt", "mine");
  CHECK(workspace.errors({{"a", "file"}}).find("/public/a/c' was not written by Remit") !=
        std::string::npos);
  fs::remove_all(workspace.out() + "/a/c");
  fs::create_directory(workspace.out() + "/a/empty");
  CHECK(workspace.errors({{"a", "file"}}).find("/public/a/empty' was not written by Remit") !=
        std::string::npos);
  CHECK(workspace.read("a/b.html") == "one");
}

TEST_CASE("a file of another on the way to an output is an error") {
  OutputWorkspace workspace;
  workspace.publish({});
  workspace.folder.write("public/a", "mine");
  CHECK(workspace.errors({{"a/b/c", "x"}, {"a/d", "x"}}) ==
        "remit: error: '" + workspace.out() +
            "/a' was not written by Remit, and an output would replace it [output.foreign-file]\n"
            "  help: move it out of the output folder, and run again\n");
}

TEST_CASE("of many files of others the first ten are named") {
  OutputWorkspace workspace;
  workspace.publish({});
  std::vector<OutputFile> files;
  for (int i = 100; i < 125; ++i) {
    files.push_back({std::to_string(i), "x"});
    workspace.folder.write("public/" + std::to_string(i), "mine");
  }
  const std::string errors = workspace.errors(files);
  CHECK(errors.find("/109'") != std::string::npos);
  CHECK(errors.find("/110'") == std::string::npos);
  CHECK(errors.find("  note: there are 15 more such files\n") != std::string::npos);
}

TEST_CASE("a link in the output folder is not followed") {
  OutputWorkspace workspace;
  workspace.publish({});
  fs::create_directory(workspace.folder.path("elsewhere"));
  fs::create_symlink("../elsewhere", workspace.out() + "/a");
  CHECK(test::replaced_all(workspace.errors({{"a/b", "x"}}), workspace.out(), "public") ==
        "remit: error: 'public/a' is a link, and outputs would be written through it "
        "[output.link]\n"
        "  help: remove the link, and run again\n");
  CHECK(fs::is_empty(workspace.folder.path("elsewhere")));
}

TEST_CASE("a folder of ours that was replaced by a link is not followed when stale files go") {
  OutputWorkspace workspace;
  workspace.publish({{"a/b", "x"}});
  fs::rename(workspace.out() + "/a", workspace.folder.path("elsewhere"));
  fs::create_symlink("../elsewhere", workspace.out() + "/a");
  workspace.publish({{"c", "x"}});
  CHECK(workspace.folder.read("elsewhere/b") == "x");
}

TEST_CASE("one path cannot be a file and a folder") {
  OutputWorkspace workspace;
  CHECK(
      test::replaced_all(workspace.errors({{"a", "x"}, {"a/b", "x"}}), workspace.out(), "public") ==
      "remit: error: 'public/a' would be both a file and a folder [output.clash]\n"
      "  help: give one of the two another name\n");
}

TEST_CASE("a damaged manifest or journal is an error") {
  OutputWorkspace workspace;
  workspace.publish({{"a.html", "one"}});
  workspace.folder.write("public/.remit/manifest.json", "{}");
  CHECK(test::replaced_all(workspace.errors({{"a.html", "two"}}), workspace.out(), "public") ==
        "remit: error: 'public/.remit/manifest.json', the list of Remit's own files, is damaged "
        "[output.damaged]\n"
        "  help: empty the folder 'public', and run again\n");
  CHECK(workspace.read("a.html") == "one");
  workspace.folder.write("public/.remit/journal.json", "{");
  CHECK(workspace.errors({}).find(
            "/.remit/journal.json', the journal of an unfinished run, is damaged") !=
        std::string::npos);
}

TEST_CASE("a manifest cannot make us remove what lies elsewhere") {
  OutputWorkspace workspace;
  workspace.publish({});
  workspace.folder.write("kept", "kept");
  workspace.folder.write("public/.remit/manifest.json",
                         R"({"program": "", "as-at": "", "files": [
                            {"path": "../kept", "digest": "", "size": 4}]})");
  CHECK(workspace.errors({}).find("[output.damaged]") != std::string::npos);
  CHECK(workspace.folder.read("kept") == "kept");
}

TEST_CASE("a disk that takes no more leaves the folder as it was") {
  OutputWorkspace workspace;
  workspace.publish({{"a", "old"}, {"b", "old"}});
  const pid_t child = fork();
  if (child == 0) {  // a limit on the size of files stands for the full disk
    std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit limit = {10'000, 10'000};
    setrlimit(RLIMIT_FSIZE, &limit);
    Diagnostics diagnostics;
    auto output = workspace.open(diagnostics);
    output->publish({{"a", "new"}, {"b", std::string(20'000, 'x')}}, kFacts, diagnostics);
    const std::string expected =
        "remit: error: 'public/.remit/stage/1' cannot be written: File too large "
        "[output.write-failed]\n"
        "  help: mend this, and run again; nothing was published\n";
    _exit(test::replaced_all(OutputWorkspace::text(diagnostics), workspace.out(), "public") ==
                  expected
              ? 0
              : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(workspace.read("a") == "old");
  CHECK(workspace.read("b") == "old");
  CHECK_FALSE(workspace.has(".remit/stage"));
}

TEST_CASE("faults of the system are told in words") {
  OutputWorkspace workspace;
  const auto failing = [&](int number) {
    Diagnostics diagnostics;
    auto output = OutputFolder::open(workspace.out(), workspace.folder.path(), diagnostics,
                                     [&](const char* step) {
                                       if (step == std::string("stage-file"))
                                         throw StepFailed("a", number);
                                     });
    output->publish({{"a", "one"}}, kFacts, diagnostics);
    return test::replaced_all(OutputWorkspace::text(diagnostics), workspace.out(), "public");
  };
  CHECK(failing(ENOSPC) ==
        "remit: error: 'public/a' cannot be written: the disk is full [output.write-failed]\n"
        "  help: make room, and run again; nothing was published\n");
  CHECK(failing(EACCES) ==
        "remit: error: 'public/a' cannot be written: you have no permission "
        "[output.write-failed]\n"
        "  help: get permission to write there, and run again; nothing was published\n");
}

TEST_CASE("a folder on another file system is written to by way of a copy") {
  OutputWorkspace workspace;
  workspace.publish({{"a/b", "old"}});
  const remit::test::FoldersOnManyDisks many;
  const PublishResult result = workspace.publish({{"a/b", "new"}, {"a/c/d", "deep"}, {"e", "x"}});
  CHECK(result.written.size() == 3);
  CHECK(workspace.read("a/b") == "new");
  CHECK(workspace.read("a/c/d") == "deep");
  CHECK(workspace.publish({{"e", "x"}}).removed.size() == 2);
  CHECK_FALSE(workspace.has("a"));
}

TEST_CASE("a folder at which a file system is mounted is written to, and stays when it is empty") {
  OutputWorkspace workspace;
  workspace.publish({{"a/b", "old"}});
  const int own = getuid() == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS;
  const pid_t child = fork();
  if (child == 0) {
    if (unshare(own) != 0 || mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        mount("none", (workspace.out() + "/a").c_str(), "tmpfs", 0, nullptr) != 0)
      _exit(77);
    Diagnostics diagnostics;
    auto output = workspace.open(diagnostics);
    const auto result =
        output->publish({{"a/b", "new"}, {"a/c/d", "deep"}, {"e", "x"}}, kFacts, diagnostics);
    const auto again = output->publish({{"e", "x"}}, kFacts, diagnostics);
    const bool good = diagnostics.all().empty() && result.written.size() == 3 &&
                      again.removed.size() == 2 && fs::is_empty(workspace.out() + "/a");
    _exit(good ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  REQUIRE(WIFEXITED(status));
  if (WEXITSTATUS(status) == 77)
    remit::test::skipped("publishing to a mounted folder", "this user cannot mount a file system");
  else
    CHECK(WEXITSTATUS(status) == 0);
}

}  // namespace remit::output_test
