// A disk that is full, read-only, forbidden or broken: each call of the system that publishing
// makes fails once, or from then on. Afterwards the site is the old one or the new one, or its
// journal stands; the message names the file and the cause; and the next run without faults makes
// it new.

#include <doctest/doctest.h>

#include <cerrno>
#include <regex>
#include <span>

#include "support/children.h"
#include "support/failing_calls.h"
#include "support/proved.h"
#include "support/site.h"

using namespace remit;
using namespace remit::test;

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

// `start` is how the site was before the run, or would be if the run had only finished another's.
void check_message(const Site& site, const std::string& text, const Kind& kind,
                   const Snapshot& start) {
  CAPTURE(text);
  const std::smatch match = parsed(text, kind);
  REQUIRE(!match.empty());
  CHECK(match[1].str().starts_with(site.out()));
  const std::string outcome = match[2];
  if (outcome == "; nothing was published") {
    Snapshot now = site.now();
    for (auto it = now.begin(); it != now.end();)  // left for the next run to throw away
      it = it->first.starts_with(".remit/stage") || it->first == ".remit/journal-draft.json"
               ? now.erase(it)
               : std::next(it);
    CHECK(difference(start, now) == "");
    if (kind.extent == Extent::once) CHECK_FALSE(site.has(".remit/stage/0"));
  } else if (outcome == "; the next run finishes what this one began") {
    CHECK(site.journal_stands());
  } else if (outcome != "; the next run finishes what this one began, or throws it away") {
    CHECK(outcome == "");
  }
}

// The faults after which all went well all the same: nothing may be missing then.
void check_borne(const Site& site) {
  Snapshot now = site.now();
  now.erase(".remit/stage/");
  CHECK(difference(site.after(), now) == "");
}

// Fails each call in turn, and gives how many there are.
int fail_every_call(const Site& site, const Kind& kind, const std::function<void()>& begin) {
  for (int number = 1;; ++number) {
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
    if (call.empty()) return number - 1;
    CHECK(site.half_written() == "");
    if (text.empty())
      check_borne(site);
    else
      check_message(site, text, kind, interrupted ? site.after() : site.before());
    CHECK(site.not_made_good(number % 2 == 0) == "");
  }
}

int fail_every_call(const Site& site, std::span<const Kind> kinds) {
  int count = 0;
  for (const Kind& kind : kinds) count += fail_every_call(site, kind, [&] { site.reset(); });
  return count;
}

}  // namespace

TEST_CASE("every call of a run that fails leaves the old site, or a journal, and says so") {
  const int count = fail_every_call(Site(small_change()), kAll);
  CHECK(count > 1000);
  proved("publishing", "failed system calls", count);
}

TEST_CASE("so does every call of a first run") {
  const int count = fail_every_call(Site(first_time()), kAll);
  CHECK(count > 500);
  proved("publishing", "failed system calls", count);
}

TEST_CASE("so does every call of a run whose folders lie on many file systems") {
  const FoldersOnManyDisks many;
  const int count = fail_every_call(Site(small_change()), kMain);
  CHECK(count > 500);
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
  CHECK(count > 300);
  proved("publishing", "failed system calls of recoveries", count);
}
