// A disk that is full, read-only, forbidden or broken: each call of the system that publishing
// makes fails once, or from then on. Afterwards the site is the old one or the new one, or a
// journal stands by which it becomes one of them; the message names the file and the cause; and the
// next run without faults makes it new.

#include <doctest/doctest.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <regex>
#include <span>

#include "base/process.h"
#include "support/children.h"
#include "support/failing_calls.h"
#include "support/proved.h"
#include "support/site.h"
#include "support/skipped.h"
#include "support/tools.h"

namespace remit::failing_disk_test {
using namespace test;
namespace fs = std::filesystem;

namespace {

struct Kind {
  const char* name;
  int error;
  Extent extent;
  bool changes_only;
  const char* words;  // of the message
};

const Kind kKinds[] = {
    {"full", ENOSPC, Extent::changes, true, "the disk is full"},
    {"broken at one place", EIO, Extent::once, false, "Input/output error"},
    {"gone", EIO, Extent::all, false, "Input/output error"},
    {"full for a moment", ENOSPC, Extent::once, true, "the disk is full"},
    {"share used up", EDQUOT, Extent::changes, true, "your share of the disk is used up"},
    {"read-only", EROFS, Extent::changes, true, "the disk is read-only"},
    {"forbidden", EACCES, Extent::once, true, "you have no permission"},
    {"disturbed", EINTR, Extent::once, false, "Interrupted system call"},
};
const std::span<const Kind> kAll = kKinds;
const std::span<const Kind> kMain = kAll.first(3);

// What the message and the help may be: group 1 is the file, group 2 what is said of the outcome.
std::smatch parsed(const std::string& text, const Kind& kind) {
  static std::string kept;
  kept = text;
  const std::regex pattern(
      "remit: error: (?:the output folder )?'([^']+)' cannot be (?:reached|written): " +
      std::string(kind.words) +
      R"( \[output\.(?:write-failed|unreachable)\]\n  help: [^;\n]*(; [^\n]+)?\n)");
  std::smatch match;
  std::regex_match(kept, match, pattern);
  return match;
}

// Without what is left for the next run to throw away.
Snapshot without_stage(Snapshot tree) {
  std::erase_if(tree, [](const auto& entry) {
    return entry.first.starts_with(".remit/stage/") || entry.first == ".remit/journal-draft.json";
  });
  return tree;
}

// `start` is how the site was before the run, or would be if the run had only finished another's.
void check_message(const Site& site, const std::string& text, const Kind& kind,
                   const Snapshot& start) {
  CAPTURE(text);
  const std::smatch match = parsed(text, kind);
  REQUIRE(!match.empty());
  CHECK(match[1].str().starts_with(site.out()));
  const std::string outcome = match[2];
  if (outcome == "; nothing was published") {
    CHECK(difference(start, without_stage(site.now())) == "");
    if (kind.extent == Extent::once) CHECK_FALSE(site.has(".remit/stage/0"));
  } else if (outcome == "; the next run finishes what this one began" ||
             outcome == "; the next run takes back what this one began") {
    CHECK(site.journal_stands());
  } else if (outcome != "; the next run finishes what this one began, or throws it away") {
    CHECK(outcome == "");
  }
}

// The faults after which all went well all the same: nothing may be missing then.
void check_borne(const Site& site) {
  CHECK(difference(site.after(), without_stage(site.now())) == "");
}

// Fails each call in turn, and gives how many there are.
int fail_every_call(const Site& site, const Kind& kind, const std::function<void()>& begin) {
  for (int number = 1, count = 0;; number += kEvery, ++count) {
    INFO(kind.name);
    CAPTURE(number);
    begin();
    const bool interrupted = site.journal_stands();
    const ChildEnd end = in_child([&] {
      arm({number, kind.error, kind.extent, kind.changes_only});
      const std::string text = site.publish();
      return disarm().failed + "\n" + text;
    });
    REQUIRE(end.signal == 0);
    REQUIRE(end.status == 0);
    const std::string call = end.said.substr(0, end.said.find('\n'));
    const std::string text = end.said.substr(call.size() + 1);
    CAPTURE(call);
    if (call.empty()) return count;
    CHECK(site.half_written() == "");
    if (text.empty())
      check_borne(site);
    else
      check_message(site, text, kind, interrupted ? site.after() : site.before());
    CHECK(site.not_made_good(count % 2 == 0) == "");
  }
}

int fail_every_call(const Site& site, std::span<const Kind> kinds) {
  int count = 0;
  for (const Kind& kind : kinds) count += fail_every_call(site, kind, [&] { site.reset(); });
  return count;
}

constexpr uid_t kNobody = 65534;

// All that lies there to a user who is not root, and the way to it.
void give_away(const std::string& folder) {
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    REQUIRE(lchown(entry.path().c_str(), kNobody, kNobody) == 0);
  REQUIRE(lchown(folder.c_str(), kNobody, kNobody) == 0);
  fs::permissions(fs::path(folder).parent_path().parent_path(), fs::perms{0755});
}

}  // namespace

TEST_CASE("every call of a run that fails leaves the old site, or a journal, and says so") {
  const int count = fail_every_call(Site(small_change()), kAll);
  CHECK(count > 1000 / kEvery);
  proved("publishing", "failed system calls", count);
}

TEST_CASE("so does every call of a first run") {
  const int count = fail_every_call(Site(first_time()), kAll);
  CHECK(count > 500 / kEvery);
  proved("publishing", "failed system calls", count);
}

TEST_CASE("so does every call of a run whose folders lie on many file systems") {
  const FoldersOnManyDisks many;
  const int count = fail_every_call(Site(small_change()), kMain);
  CHECK(count > 500 / kEvery);
  proved("publishing", "failed system calls", count);
}

TEST_CASE("a recovery can fail at every call, and is made good by the next one") {
  const Site site(small_change());
  int count = 0;
  for (const Kind& kind : kMain)
    count += fail_every_call(site, kind, [&] {
      site.reset();
      in_child([&] {
        return site.publish([](const char* step) {
          if (step == std::string("remove-stale")) _exit(0);
        });
      });
      REQUIRE(site.journal_stands());
    });
  CHECK(count > 300 / kEvery);
  proved("publishing", "failed system calls of recoveries", count);
}

TEST_CASE("the whole program says so when any change it makes fails, and the next build mends it") {
  Riverside riverside;
  riverside.publish_and_change();
  int count = 0;
  for (const Kind& kind : kAll.first(2))
    for (int number = 1;; number += kEvery) {
      INFO(kind.name);
      CAPTURE(number);
      riverside.restore();
      bool met = false;
      const Outcome failed =
          riverside.build_with_fault({number, kind.error, kind.extent, true}, &met);
      if (!met) break;
      ++count;
      CAPTURE(failed.err);
      const std::string unlike_before = difference(riverside.before(), riverside.published());
      if (failed.status == 0) {
        CHECK(difference(riverside.after(), without_stage(riverside.published())) == "");
      } else {
        CHECK(failed.status == 1);
        CHECK(failed.err.find(kind.words) != std::string::npos);
        CHECK(failed.err.starts_with("remit: error: 'public"));
        if (failed.err.find("nothing was published, public/ is as it was") != std::string::npos)
          CHECK(difference(riverside.before(), without_stage(riverside.published())) == "");
        else
          CHECK(failed.err.ends_with("public/ is not whole yet, the next run finishes it\n"));
      }
      const Outcome next = riverside.build();
      CHECK(next.status == 0);
      CHECK(difference(riverside.after(), riverside.published()) == "");
    }
  CHECK(count > 60 / kEvery);
  proved("whole builds", "failed system calls", count);
}

TEST_CASE("what goes to a full disk by standard output is an error too") {
  const Riverside riverside;
  for (const char* command : {"schema", "show values board", "--help", "--version"}) {
    CAPTURE(command);
    remit::ProcessOptions options;
    options.arguments = {"-c", std::string("exec $0 ") + command + " >/dev/full", REMIT_PROGRAM};
    options.directory = riverside.workspace();
    const remit::ProcessResult result = remit::run_process("/bin/sh", options);
    CHECK(result.status == 3);
    CHECK(result.messages ==
          "remit: error: standard output cannot be written: No space left on device\n");
  }
}

TEST_CASE("a folder that may not be written to is told, and published to when it may") {
  const Site site(small_change());
  const auto as_somebody = [&](const std::function<std::string()>& work) {
    return in_child([&] {  // root may write everywhere
             if (getuid() == 0 && (setgid(kNobody) != 0 || setuid(kNobody) != 0))
               return std::string("?");
             return work();
           })
        .said;
  };
  const std::string folder = site.out() + "/shared";
  if (getuid() == 0) give_away(site.out());
  fs::permissions(folder, fs::perms{0555});
  CHECK(as_somebody([&] { return site.publish(); }) ==
        "remit: error: '" + folder +
            "/kept' cannot be written: you have no permission [output.write-failed]\n"
            "  help: get permission to write there, and run again; nothing was published\n");
  CHECK(difference(site.before(), site.now()) == "");
  fs::permissions(folder, fs::perms{0755});
  CHECK(as_somebody([&] { return site.publish(); }) == "");
  CHECK(difference(site.after(), site.now()) == "");
}

TEST_CASE("a real full disk and a real read-only one are told, and nothing is lost") {
  const Site site(small_change());
  const std::string said =
      in_child([&] {
        const int own = getuid() == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS;
        const std::string place = site.out(), aside = site.workspace() + "-aside";
        const char* out = place.c_str();
        copy_folder(place, aside);
        if (unshare(own) != 0 || mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
            mount("none", out, "tmpfs", 0, "size=80k") != 0)
          return std::string("may not");
        copy_folder(aside, place);
        std::string wrong;
        { std::ofstream(place + "/filler") << std::string(1'000'000, 'x'); }
        if (const std::string text = site.publish();
            text.find("the disk is full") == std::string::npos)
          wrong += "not told to be full: " + text;
        std::filesystem::remove(place + "/filler");
        wrong += site.complete_interrupted();
        if (difference(site.before(), site.now()) != "") wrong += "not as before\n";
        mount("none", out, "tmpfs", MS_REMOUNT | MS_RDONLY, "size=80k");
        if (const std::string text = site.publish(); text.find("is read-only") == std::string::npos)
          wrong += "not told to be read-only: " + text;
        if (difference(site.before(), site.now()) != "") wrong += "not as before\n";
        mount("none", out, "tmpfs", MS_REMOUNT, "size=1m");
        wrong += site.publish();
        return wrong + difference(site.after(), site.now());
      }).said;
  if (said == "may not")
    skipped("a real full disk and a real read-only one", "this user cannot mount a file system");
  else
    CHECK(said == "");
}

}  // namespace remit::failing_disk_test
