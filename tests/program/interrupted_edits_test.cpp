// Commands that write into a workspace, killed at each change that they make, or with a disk that
// is full or broken there; and two of them at once. The workspace is the old one or the new one
// with the next command, whichever that is, and the same command can be run again.

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <filesystem>
#include <functional>

#include "base/descriptor.h"
#include "support/amended_terms.h"
#include "support/proved.h"
#include "support/snapshot.h"
#include "support/tools.h"

namespace remit::interrupted_edits_test {
using namespace test;
namespace fs = std::filesystem;

namespace {

const std::string kReport = "content/safer-riverside/reports/2025-06-10-first-review/";
const std::string kTerms = "content/safer-riverside/terms-of-reference/board/2024-04-01.";

using Arguments = std::vector<std::string>;

struct Writing {
  const char* name;
  std::function<void(const AmendedTerms&)> prepare;  // well, beforehand
  Arguments command;
};

const Arguments kAdoptFirst = {"adopt",       "board",      "2024-04-01", "--agreed-by", "board",
                               "--agreed-on", "2024-03-12", "--minute",   "12/24"};
const Arguments kIssue = {"issue", "2025-06-10-first-review", "--on", "2025-06-02"};

void must(const AmendedTerms& life, const Arguments& command) {
  const Outcome outcome = life.remit(command);
  CAPTURE(outcome.err);
  REQUIRE(outcome.status == 0);
}

void nothing(const AmendedTerms&) {}

void issue_and_change(const AmendedTerms& life) {
  must(life, kIssue);
  const std::string report = life.folder / (kReport + "report.md");
  write_file(report, read_file(report) + "\nOne more sentence.\n");
}

const std::vector<Writing> kWritings = {
    {"adopt", nothing, kAdoptFirst},
    {"adopt what was proposed",
     [](const AmendedTerms& life) {
       life.adopt_first();
       life.amend();
       life.change();
     },
     {"adopt", "board", "proposed-wider-membership", "--agreed-by", "board", "--agreed-on",
      "2025-06-10", "--in-force-from", "2025-07-01", "--summary", "A quorum of three"}},
    {"adopt --correct",
     [](const AmendedTerms& life) { life.adopt_first(); },
     {"adopt", "board", "2024-04-01", "--correct", "--minute", "14/24", "--reason", "A slip."}},
    {"adopt --undo",
     [](const AmendedTerms& life) { must(life, kAdoptFirst); },
     {"adopt", "board", "2024-04-01", "--undo"}},
    {"issue", nothing, kIssue},
    {"issue --revise",
     issue_and_change,
     {"issue", "2025-06-10-first-review", "--revise", "--reason", "One more."}},
    {"issue --correct",
     [](const AmendedTerms& life) { must(life, kIssue); },
     {"issue", "2025-06-10-first-review", "--correct", "--on", "2025-06-03", "--reason",
      "A slip."}},
    {"amend", [](const AmendedTerms& life) { life.adopt_first(); }, {"amend", "board"}},
    {"new partnership",
     nothing,
     {"new", "partnership", "safer-town", "--name", "Safer Town Partnership", "--area", "Town",
      "--area-kind", "district"}},
    {"new body", nothing, {"new", "body", "group", "--name", "Town Group", "--kind", "group"}},
    {"new terms", nothing, {"new", "terms", "scrutiny", "--in-force-from", "2026-04-01"}},
    {"new house-style", nothing, {"new", "house-style", "town", "--council", "Town Council"}},
    {"new report",
     nothing,
     {"new", "report", "second-review", "--committee", "board", "--date", "2026-05-12", "--title",
      "Second review", "--report-of", "head-of-communities", "--author", "head-of-communities"}},
    {"new website", nothing, {"new", "website", "safer-riverside"}},
    {"new meetings",
     [](const AmendedTerms& life) {
       fs::remove(life.folder / "content/safer-riverside/meetings.xml");
     },
     {"new", "meetings", "safer-riverside"}},
    {"check --fix",
     [](const AmendedTerms& life) {
       life.folder.write("content/safer-riverside/pages/one.md", "# One\n\nLess ASB.\n");
       life.folder.write("content/safer-riverside/pages/two.md", "# Two\n\nASB fell.\n");
     },
     {"check", "--fix"}},
    {"forget",
     [](const AmendedTerms& life) {
       must(life, {"build", "--public", "--formats", "html"});
       fs::remove_all(life.folder / kReport);
     },
     {"forget", "safer-riverside/reports/2025-06-10-first-review/"}},
    {"redline",
     [](const AmendedTerms& life) {
       life.adopt_first();
       life.amend();
       life.change();
     },
     {"redline", "board"}},
};

// A workspace in which a command is run again and again from one state.
class Trial {
 public:
  explicit Trial(const Writing& writing) : writing_(writing) {
    fs::create_directories(kept_ / "tmp");
    writing.prepare(life_);
    copy_folder(life_.folder.path(), kept_ / "before");
    restore();
    before_ = now();
    const Outcome outcome = run(writing.command);
    CAPTURE(outcome.err);
    REQUIRE(outcome.status == 0);
    after_ = now();
    CHECK(difference(before_, after_) != "");
  }

  void restore() const {
    fs::remove_all(workspace());
    copy_folder(kept_ / "before", workspace());
  }
  Outcome run(Arguments command, const Fault* fault = nullptr) const {
    if (command.front() != "new" && command.front() != "forget")
      command.insert(command.end(), {"--as-at", "2025-07-01"});
    std::vector<std::pair<std::string, std::string>> variables = {{"REMIT_CACHE", kept_ / "cache"},
                                                                  {"TMPDIR", kept_ / "tmp"}};
    fs::remove(kept_ / "met");
    if (fault)
      variables.insert(variables.end(), {{"LD_PRELOAD", REMIT_FAILING_CALLS},
                                         {"ASAN_OPTIONS", "verify_asan_link_order=0"},
                                         {"REMIT_FAULT", in_environment(*fault)},
                                         {"REMIT_FAULT_MET", kept_ / "met"}});
    return run_remit(command, workspace(), variables);
  }
  Outcome run(const Fault& fault) const { return run(writing_.command, &fault); }
  Outcome run_again() const { return run(writing_.command); }
  bool met() const { return fs::exists(kept_ / "met"); }

  bool is_before() const { return now() == before_; }
  bool is_after() const { return now() == after_; }
  std::string unlike_before() const { return difference(before_, now()); }
  std::string unlike_after() const { return difference(after_, now()); }
  // What only the next command throws away.
  bool has_traces() const {
    for (const std::string folder : {".remit", "public/.remit", "redlines/.remit"})
      for (const char* name : {"journal.json", "journal-draft.json", "undo.json", "stage"})
        if (fs::exists(workspace() + "/" + folder + "/" + name)) return true;
    return false;
  }
  std::string workspace() const { return kept_ / "now"; }

 private:
  Snapshot now() const {
    Snapshot result = snapshot(workspace());
    std::erase_if(result, [](const auto& entry) {
      const std::string& path = entry.first;
      return path.starts_with(".remit/") || path.starts_with("redlines/.remit/") ||
             path == "redlines/" || path.starts_with("public/.remit/stage") ||
             path.starts_with("public/.remit/journal") || path == "public/.remit/lock";
    });
    return result;
  }

  const Writing& writing_;
  AmendedTerms life_;
  TemporaryFolder kept_{TemporaryFolder::in_memory()};
  Snapshot before_, after_;
};

struct Kind {
  const char* name;
  int error;
  Extent extent;
};

const Kind kKinds[] = {{"killed", kKill, Extent::once},
                       {"full", ENOSPC, Extent::changes},
                       {"broken at one place", EIO, Extent::once}};

// The command can be run again, or another one first.
void check_next(const Trial& trial, bool another_first) {
  if (another_first) {
    const Outcome check = trial.run({"check"});
    CAPTURE(check.err);
    CHECK_FALSE(trial.has_traces());
    const bool finished =
        check.err.find("had been interrupted, and is finished now") != std::string::npos;
    if (finished) CHECK(trial.unlike_after() == "");
    if (!trial.is_before()) {
      CHECK(trial.unlike_after() == "");
      return;
    }
  }
  const Outcome again = trial.run_again();
  CAPTURE(again.out);
  CAPTURE(again.err);
  CHECK(again.status == 0);
  CHECK(trial.unlike_after() == "");
  CHECK_FALSE(trial.has_traces());
}

// `is_met_by_others`: another command finds what this one left.
int fail_every_change(const Trial& trial, const Kind& kind, bool is_met_by_others) {
  for (int number = 1, count = 0;; number += kEvery, ++count) {
    INFO(kind.name);
    CAPTURE(number);
    trial.restore();
    const Outcome stopped = trial.run(
        {.number = number, .error = kind.error, .extent = kind.extent, .changes_only = true});
    if (!trial.met()) return count;
    CAPTURE(stopped.err);
    if (stopped.err.find("; nothing was changed\n") != std::string::npos)
      CHECK(trial.unlike_before() == "");
    if (stopped.status == 0) {
      CHECK(trial.unlike_after() == "");
      is_met_by_others ? trial.run({"check"}) : trial.run_again();
      CHECK_FALSE(trial.has_traces());
      CHECK(trial.unlike_after() == "");
    } else {
      check_next(trial, count % 2 == 0 && is_met_by_others);
    }
  }
}

void fail_every_change_of(const std::string& first_word) {
  int kills = 0, failures = 0;
  for (const Writing& writing : kWritings) {
    if (writing.command.front() != first_word) continue;
    const std::string name = writing.name;
    CAPTURE(name);
    const Trial trial(writing);
    for (const Kind& kind : kKinds) {
      const int count = fail_every_change(trial, kind, first_word != "redline");
      CHECK(count > 10 / kEvery);
      (kind.error == kKill ? kills : failures) += count;
    }
  }
  CHECK(kills > 0);
  proved("commands that write", "killed at a change", kills);
  proved("commands that write", "failed system calls", failures);
}

}  // namespace

TEST_CASE("remit adopt, --correct and --undo can be stopped at every change, and be run again") {
  fail_every_change_of("adopt");
}

TEST_CASE("so can remit issue, --revise and --correct") { fail_every_change_of("issue"); }

TEST_CASE("so can remit new, whatever it begins") { fail_every_change_of("new"); }

TEST_CASE("so can remit amend") { fail_every_change_of("amend"); }

TEST_CASE("so can remit check --fix") { fail_every_change_of("check"); }

TEST_CASE("so can remit forget, which writes into the output folder") {
  fail_every_change_of("forget");
}

TEST_CASE("so can remit redline, which writes into a folder of its own") {
  fail_every_change_of("redline");
}

TEST_CASE("of two commands that write at once, one says that the workspace is in use") {
  for (const Writing& writing : kWritings) {
    const std::string name = writing.name;
    if (name == "forget" || name == "redline") continue;  // they write into another folder
    CAPTURE(name);
    const Trial trial(writing);
    trial.restore();
    fs::create_directories(trial.workspace() + "/.remit");
    {
      const std::string path = trial.workspace() + "/.remit/lock";
      const Descriptor lock(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
      REQUIRE(flock(lock.get(), LOCK_EX | LOCK_NB) == 0);
      const Outcome second = trial.run_again();
      CHECK(second.status == 1);
      CHECK(second.out == "");
      CHECK(second.err ==
            "remit: error: the workspace '.' is in use: another command of Remit is writing to it "
            "[workspace.in-use]\n"
            "  help: wait until it has finished, and run again\n\n");
      CHECK(trial.unlike_before() == "");
      CHECK(trial.run({"check"}).err.find("workspace.in-use") == std::string::npos);
    }
    CHECK(trial.run_again().status == 0);
    CHECK(trial.unlike_after() == "");
  }
}

TEST_CASE("of the same command started twice at once, exactly one succeeds") {
  constexpr int kRounds = 20;
  for (const Writing& writing : {kWritings[0], kWritings[4], kWritings[8]}) {
    const std::string name = writing.name;
    CAPTURE(name);
    const Trial trial(writing);
    for (int round = 0; round < kRounds; ++round) {
      trial.restore();
      RunningRemit one(writing.command, trial.workspace()),
          other(writing.command, trial.workspace());
      CHECK(one.status() + other.status() == 1);
      CHECK(trial.unlike_after() == "");
      CHECK_FALSE(trial.has_traces());
    }
    proved("commands that write", "pairs at once", kRounds);
  }
}

TEST_CASE("a command that is refused leaves nothing behind") {
  const TemporaryFolder folder;
  CHECK(run_remit({"new", "body", "x", "--name", "X", "--kind", "board", "--workspace", "a/b"},
                  folder.path())
            .status == 2);
  CHECK(snapshot(folder.path()).empty());
}

TEST_CASE("a command that was stopped is told by the next one, whichever that is") {
  const Trial trial(kWritings[4]);
  for (const bool json : {false, true}) {
    std::string said;
    for (int number = 1; said.empty() && number < 100; ++number) {
      trial.restore();
      trial.run({.number = number, .error = kKill, .changes_only = true});
      if (fs::exists(trial.workspace() + "/.remit/journal.json"))
        said = trial.run(json ? Arguments{"check", "--messages", "json"} : Arguments{"check"}).err;
    }
    CHECK(
        said.substr(0, said.find('\n')) ==
        (json
             ? R"({"severity":"note","code":"workspace.finished","message":"'remit issue )"
               R"(2025-06-10-first-review --on 2025-06-02 --as-at 2025-07-01' had been interrupted, )"
               R"(and is finished now"})"
             : "remit: note: 'remit issue 2025-06-10-first-review --on 2025-06-02 --as-at "
               "2025-07-01' had been interrupted, and is finished now [workspace.finished]"));
  }
}

}  // namespace remit::interrupted_edits_test
