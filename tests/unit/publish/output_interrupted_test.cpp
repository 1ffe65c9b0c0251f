// Publishing that is stopped, or fails, before each of its steps.

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <map>
#include <set>

#include "base/beneath.h"
#include "publish/journal.h"
#include "publish/output.h"
#include "support/failing_calls.h"
#include "temporary_folder.h"

namespace remit::output_interrupted_test {
using namespace remit::test;

namespace fs = std::filesystem;

namespace {

using Tree = std::map<std::string, std::string>;  // path to bytes

constexpr int kStopped = 42;
const Tree kOld = {{"a.css", "old"},       {"same.html", "same"},   {"file", "file"},
                   {"folder/x/y", "deep"}, {"folder/z", "flat"},    {"gone/a.html", "a"},
                   {"gone/b/c.html", "c"}, {"shared/stale", "old"}, {"shared/kept", "old"}};
const Tree kNew = {{"a.css", "new"},   {"same.html", "same"}, {"file/now/a", "folder"},
                   {"folder", "file"}, {"added/deep/x", "x"}, {"shared/kept", "new"}};
const Tree kForeign = {{"mine.txt", "mine"}, {"shared/mine.txt", "mine"}};

std::vector<OutputFile> files_of(const Tree& tree) {
  std::vector<OutputFile> files;
  for (const auto& [path, bytes] : tree) files.push_back({path, bytes});
  return files;
}

Tree with_foreign(Tree tree) {
  tree.insert(kForeign.begin(), kForeign.end());
  return tree;
}

// The old tree, published once and copied for each test.
struct Published {
  Published() {
    Diagnostics diagnostics;
    auto output = OutputFolder::open(folder.path("public"), folder.path("work"), diagnostics);
    REQUIRE(output);
    output->publish(files_of(kOld), {"remit", "2020-01-01"}, diagnostics);
    for (const auto& [path, bytes] : kForeign) folder.write("public/" + path, bytes);
    REQUIRE(diagnostics.all().empty());
  }
  TemporaryFolder folder;
};

// A published site beside files that are not ours.
struct Site {
  Site() {
    static const Published published;
    fs::copy(published.folder.path(), folder.path(), fs::copy_options::recursive);
    REQUIRE(tree() == with_foreign(kOld));
  }

  std::string out() const { return folder.path("public"); }
  std::string workspace() const { return folder.path("work"); }
  bool has(const std::string& path) const { return fs::exists(folder.path("public/" + path)); }

  Tree tree() const {
    Tree result;
    for (auto entry = fs::recursive_directory_iterator(out());
         entry != fs::recursive_directory_iterator(); ++entry) {
      if (entry->path().filename() == ".remit") entry.disable_recursion_pending();
      const std::string path = entry->path().lexically_relative(out()).string();
      if (entry->is_regular_file()) result[path] = folder.read("public/" + path);
    }
    return result;
  }

  void publish_new(Diagnostics& diagnostics, Failpoint failpoint = {}) const {
    if (auto output = OutputFolder::open(out(), workspace(), diagnostics, std::move(failpoint)))
      output->publish(files_of(kNew), {"remit", "2021-01-01"}, diagnostics);
  }

  // Publishes in a child that ends on the spot before its step number `steps` (from 0). False if
  // it came to its end before.
  bool publish_new_stopped_before(int steps) const {
    const pid_t child = fork();
    if (child == 0) {
      Diagnostics diagnostics;
      publish_new(diagnostics, [&](const char*) {
        if (steps-- == 0) _exit(kStopped);
      });
      _exit(diagnostics.all().empty() ? 0 : 1);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    REQUIRE((WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == kStopped));
    return WEXITSTATUS(status) == kStopped;
  }

  // Every file has its old or its new bytes, and what is not ours is as it was.
  void check_nothing_is_half_written() const {
    const Tree now = tree();
    for (const auto& [path, bytes] : now) {
      const Tree old_tree = with_foreign(kOld), new_tree = with_foreign(kNew);
      const auto before = old_tree.find(path), after = new_tree.find(path);
      CHECK(((before != old_tree.end() && before->second == bytes) ||
             (after != new_tree.end() && after->second == bytes)));
    }
    for (const auto& [path, bytes] : kForeign) {
      REQUIRE(now.contains(path));
      CHECK(now.at(path) == bytes);
    }
  }

  // Opening completes or discards, and publishing again comes to the new state.
  void check_it_recovers(bool journal_stood) const {
    Diagnostics diagnostics;
    auto output = OutputFolder::open(out(), workspace(), diagnostics);
    REQUIRE(output);
    CHECK(tree() == with_foreign(journal_stood ? kNew : kOld));
    output->publish(files_of(kNew), {"remit", "2021-01-01"}, diagnostics);
    CHECK(diagnostics.all().empty());
    check_it_is_new();
  }

  void check_it_is_new() const {
    CHECK(tree() == with_foreign(kNew));
    for (const char* gone :
         {"gone", ".remit/stage", ".remit/journal.json", ".remit/journal-draft.json"})
      CHECK_FALSE(has(gone));
    CHECK(folder.read("public/.remit/manifest.json").find("2021-01-01") != std::string::npos);
  }

  TemporaryFolder folder;
};

}  // namespace

TEST_CASE("every step of publishing has its failpoint") {
  std::set<std::string> reached;
  const auto note = [&](const char* step) { reached.insert(step); };
  Diagnostics diagnostics;
  TemporaryFolder fresh;
  OutputFolder::open(fresh.path("public"), fresh.path("work"), diagnostics, note);
  Site site;
  site.publish_new(diagnostics, note);
  CHECK(diagnostics.all().empty());
  site.check_it_is_new();
  CHECK(reached == std::set<std::string>(kFailpoints.begin(), kFailpoints.end()));
}

TEST_CASE("the steps of publishing come in the order that makes every build whole or nothing") {
  std::vector<std::string> first_times;
  Site site;
  Diagnostics diagnostics;
  site.publish_new(diagnostics, [&](const char* step) {
    if (std::find(first_times.begin(), first_times.end(), step) == first_times.end())
      first_times.push_back(step);
  });
  const std::vector<std::string> order = {
      "make-stage",     "stage-file",    "stage-manifest", "sync-stage",     "draft-journal",
      "sync-journal",   "place-journal", "journal-stands", "clear-stale",    "make-parent",
      "place-file",     "remove-stale",  "sync-folders",   "place-manifest", "sync-manifest",
      "remove-journal", "remove-stage"};
  std::erase_if(first_times, [&](const std::string& step) {
    return std::find(order.begin(), order.end(), step) == order.end();
  });
  CHECK(first_times == order);
}

// What each step syncs is on the disk before anything that rests on it is changed.
TEST_CASE("a disk that fails to sync stops the run before the next step") {
  enum class Journal { none, stands };
  struct Case {
    const char* step;
    Journal journal;
    bool new_files, new_manifest;
  };
  for (const Case& each : {Case{"sync-stage", Journal::none, false, false},
                           Case{"sync-journal", Journal::none, false, false},
                           Case{"journal-stands", Journal::stands, false, false},
                           Case{"sync-folders", Journal::stands, true, false},
                           Case{"sync-manifest", Journal::stands, true, true}}) {
    CAPTURE(each.step);
    Site site;
    Diagnostics diagnostics;
    site.publish_new(diagnostics, [&](const char* step) {
      if (step == std::string(each.step))
        arm({.number = 1, .error = EIO, .extent = Extent::once, .changes_only = true});
    });
    const std::string failed = disarm().failed;
    CHECK((failed == "fsync" || failed == "syncfs"));
    CHECK(diagnostics.all().size() == 1);
    CHECK(site.has(".remit/journal.json") == (each.journal == Journal::stands));
    CHECK(site.tree() == with_foreign(each.new_files ? kNew : kOld));
    const std::string manifest = site.folder.read("public/.remit/manifest.json");
    CHECK((manifest.find("2021-01-01") != std::string::npos) == each.new_manifest);
    site.check_it_recovers(each.journal == Journal::stands);
  }
}

TEST_CASE("a run that is killed before any step leaves the old tree, or a journal to complete") {
  bool some_old = false, some_new = false, stopped = true;
  for (int steps = 0; stopped; ++steps) {
    CAPTURE(steps);
    Site site;
    stopped = site.publish_new_stopped_before(steps);
    const bool journal_stood = site.has(".remit/journal.json") || site.tree() == with_foreign(kNew);
    (journal_stood ? some_new : some_old) = true;
    site.check_nothing_is_half_written();
    site.check_it_recovers(journal_stood);
  }
  CHECK(some_old);
  CHECK(some_new);
}

TEST_CASE("completing a journal can itself be killed, again and again") {
  Site site;
  REQUIRE(site.publish_new_stopped_before(0));
  int steps = 0;
  while (!site.has(".remit/journal.json")) REQUIRE(site.publish_new_stopped_before(steps++));
  // From here, each run gets one step further than the one before, at most.
  for (steps = 3; site.publish_new_stopped_before(steps); ++steps)
    site.check_nothing_is_half_written();
  site.check_it_is_new();
}

TEST_CASE("a step that the system refuses is told, and changes nothing or is made good") {
  bool failed = true;
  for (int number = 0; failed; ++number) {
    CAPTURE(number);
    Site site;
    int left = number;
    Diagnostics diagnostics;
    site.publish_new(diagnostics, [&](const char*) {
      if (left-- == 0) throw StepFailed(".", ENOSPC);
    });
    failed = diagnostics.has_errors();
    CHECK(diagnostics.all().size() == (failed ? 1 : 0));
    const bool journal_stood = site.has(".remit/journal.json") || site.tree() == with_foreign(kNew);
    if (failed && !journal_stood) CHECK_FALSE(site.has(".remit/stage"));
    site.check_nothing_is_half_written();
    site.check_it_recovers(journal_stood);
  }
}

TEST_CASE("after a refused step, the same output folder can be published to again") {
  Site site;
  bool refuse = true;
  Diagnostics diagnostics;
  auto output =
      OutputFolder::open(site.out(), site.workspace(), diagnostics, [&](const char* step) {
        if (refuse && step == std::string("place-manifest")) throw StepFailed(".", EACCES);
      });
  const auto result = output->publish(files_of(kNew), {"remit", "2021-01-01"}, diagnostics);
  CHECK(result.written.empty());
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].help ==
        "get permission to write there, and run again; the next run finishes what this one began");
  refuse = false;
  output->publish(files_of(kNew), {"remit", "2021-01-01"}, diagnostics);
  CHECK(diagnostics.all().size() == 1);
  site.check_it_is_new();
}

TEST_CASE("a file that appears where an interrupted run was to put one is not lost") {
  Site site;
  int steps = 0;
  while (!site.has(".remit/journal.json")) REQUIRE(site.publish_new_stopped_before(steps++));
  site.folder.write("public/added/deep/x", "mine");
  Diagnostics diagnostics;
  CHECK(OutputFolder::open(site.out(), site.workspace(), diagnostics));  // takes it back
  CHECK(diagnostics.all().empty());
  Tree old_and_mine = with_foreign(kOld);
  old_and_mine["added/deep/x"] = "mine";
  CHECK(site.tree() == old_and_mine);

  site.publish_new(diagnostics);
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].code == "output.foreign-file");
  CHECK(site.tree() == old_and_mine);

  fs::remove(site.out() + "/added/deep/x");
  site.check_it_recovers(false);
}

TEST_CASE("an output folder that is stuck half new: its journal cannot be completed") {
  Site site;
  int steps = 0;
  while (!site.has(".remit/journal.json")) REQUIRE(site.publish_new_stopped_before(steps++));
  const std::string journal = "public/.remit/journal.json";
  auto read = read_journal(site.folder.read(journal));
  REQUIRE(read);
  for (Journal::Put& put : read->put)
    if (put.path == "shared/kept") put.path = "shared/" + std::string(256, 'x') + "/kept";
  site.folder.write(journal, write_journal(*read));
  Diagnostics diagnostics;
  {
    const auto output = OutputFolder::open(site.out(), site.workspace(), diagnostics);
    REQUIRE(output);
  }
  CHECK(diagnostics.all().empty());
  CHECK(site.tree() == with_foreign(kOld));
  CHECK_FALSE(OutputFolder::is_unfinished(site.out()));
  site.publish_new(diagnostics);
  CHECK(diagnostics.all().empty());
  site.check_it_is_new();
}

TEST_CASE("a change that cannot be made takes all of them back, whichever it is") {
  for (const char* at : {"clear-stale", "make-parent", "place-file", "remove-stale"})
    for (int left = 0; left < 4; ++left) {
      CAPTURE(at);
      CAPTURE(left);
      Site site;
      Diagnostics diagnostics;
      int before = left;
      site.publish_new(diagnostics, [&](const char* step) {
        if (step == std::string(at) && before-- == 0) throw StepFailed("x", ENAMETOOLONG);
      });
      if (before >= 0) continue;  // there are not so many
      REQUIRE(diagnostics.all().size() == 1);
      CHECK(diagnostics.all()[0].help == "mend this, and run again; nothing was published");
      CHECK(site.tree() == with_foreign(kOld));
      CHECK_FALSE(fs::exists(site.out() + "/added"));
      CHECK_FALSE(OutputFolder::is_unfinished(site.out()));
      CHECK_FALSE(site.has(".remit/stage"));
      site.check_it_recovers(false);
    }
}

TEST_CASE("a folder that was being made ours when the run was killed can still become ours") {
  for (const char* at : {"make-state-folder", "take-lock", "write-marker", "sync-marker"}) {
    CAPTURE(at);
    TemporaryFolder folder;
    const pid_t child = fork();
    if (child == 0) {
      Diagnostics diagnostics;
      OutputFolder::open(folder.path("public"), folder.path("work"), diagnostics,
                         [&](const char* step) {
                           if (step == std::string(at)) _exit(kStopped);
                         });
      _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(WEXITSTATUS(status) == kStopped);
    Diagnostics diagnostics;
    CHECK(OutputFolder::open(folder.path("public"), folder.path("work"), diagnostics));
    CHECK(diagnostics.all().empty());
  }
}

}  // namespace remit::output_interrupted_test
