// Runs that are killed, by SIGKILL, at any moment: afterwards no file is half-written, and the next
// command makes the site the old one or the new one, whole.

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <random>
#include <set>
#include <thread>

#include "support/children.h"
#include "support/failing_calls.h"
#include "support/proved.h"
#include "support/site.h"
#include "support/tools.h"

namespace remit::killed_test {
using namespace test;

namespace {

constexpr int kRandomKills = 300 / kEvery;

// Publishes in a child that is killed before its step of this number, from 1. Whether it was.
bool killed_at_step(const Site& site, int number) {
  const ChildEnd end = in_child([&] {
    return site.publish([&](const char*) {
      if (--number == 0) std::raise(SIGKILL);
    });
  });
  CHECK(end.said == "");
  return end.signal == SIGKILL;
}

// The names of the steps of a run, in their order.
std::vector<std::string> steps_of(const Site& site) {
  std::vector<std::string> steps;
  CHECK(site.publish([&](const char* step) { steps.emplace_back(step); }) == "");
  return steps;
}

// Does the work in a child that is killed at its call of this number. Whether it was.
bool killed_at_call(int number, const std::function<std::string()>& work) {
  const ChildEnd end = in_child([&] {
    arm({.number = number, .error = kKill, .changes_only = true});
    const std::string errors = work();
    disarm();
    return errors;
  });
  CHECK(end.said == "");
  return end.signal == SIGKILL;
}

bool publishing_killed_at_call(const Site& site, int number) {
  return killed_at_call(number, [&] { return site.publish(); });
}

void check_made_good(const Site& site, int number) {
  CHECK(site.half_written() == "");
  CHECK(site.not_made_good(number % 2 == 0) == "");
}

// Kills at each call, and gives how often.
int kill_at_every_call(const Site& site) {
  for (int number = 1, kills = 0;; number += kEvery, ++kills) {
    CAPTURE(number);
    site.reset();
    if (!publishing_killed_at_call(site, number)) return kills;
    check_made_good(site, kills);
  }
}

// Of the whole program.
void check_next_command(const Riverside& riverside, int number) {
  if (number % 4 == 0) {
    CHECK(riverside.run({"check"}).status == 0);
    const Snapshot now = riverside.published();
    CHECK((difference(riverside.before(), now) == "" || difference(riverside.after(), now) == ""));
  }
  const Outcome next = riverside.build();
  CHECK(next.status == 0);
  CHECK(next.err == "");
  CHECK(difference(riverside.after(), riverside.published()) == "");
}

}  // namespace

TEST_CASE("a run that is killed before any of its steps leaves the old site or the new one") {
  std::set<std::string> names;
  for (const Change& change : {small_change(), first_time()}) {
    const Site site(change);
    const std::vector<std::string> steps = steps_of(site);
    names.insert(steps.begin(), steps.end());
    for (int number = 1; number <= static_cast<int>(steps.size()); ++number) {
      CAPTURE(steps[static_cast<std::size_t>(number) - 1]);
      site.reset();
      REQUIRE(killed_at_step(site, number));
      check_made_good(site, number);
    }
    proved("publishing", "steps × killed", static_cast<long>(steps.size()));
  }
  CHECK(names == std::set<std::string>(kFailpoints.begin(), kFailpoints.end()));
}

TEST_CASE("a run that is killed at any call of the system leaves the old site or the new one") {
  for (const Change& change : {small_change(), first_time(), large_change()}) {
    const int kills = kill_at_every_call(Site(change));
    CHECK(kills > 40 / kEvery);
    proved("publishing", "calls of the system × killed", kills);
  }
}

TEST_CASE("so does a run whose folders lie on many file systems") {
  const FoldersOnManyDisks many;
  const int kills = kill_at_every_call(Site(small_change()));
  CHECK(kills > 60 / kEvery);
  proved("publishing", "calls of the system × killed", kills);
}

TEST_CASE("a recovery that is itself killed at any call is made good by the next one") {
  const Site site(small_change());
  int kills = 0;
  for (int first = 1;; first += kEvery) {
    site.reset();
    if (!publishing_killed_at_call(site, first)) break;
    for (int second = 1;; ++second) {
      CAPTURE(first);
      CAPTURE(second);
      if (second > 1) {
        site.reset();
        publishing_killed_at_call(site, first);
      }
      if (!killed_at_call(second, [&] { return site.complete_interrupted(); })) break;
      check_made_good(site, second);
      ++kills;
    }
  }
  CHECK(kills > 300 / kEvery);
  proved("publishing", "recoveries killed", kills);
}

TEST_CASE("recoveries that are killed again and again come to an end") {
  const Site site(small_change());
  int kills = 0;
  bool killed = true;
  for (int number = 40; killed; ++number, ++kills) {  // a little further each time
    CAPTURE(number);
    killed = publishing_killed_at_call(site, number);
    CHECK(site.half_written() == "");
    REQUIRE(kills < 200);
  }
  CHECK(difference(site.after(), site.now()) == "");
  CHECK(kills > 1);
}

TEST_CASE("a run that is killed at a random moment leaves the old site or the new one") {
  const Site site(large_change());
  std::mt19937 random(20220315);
  long latest = 1000;  // microseconds; grows until some runs come to their end
  int kills = 0, ends = 0;
  while (kills < kRandomKills && ends < 20 * kRandomKills) {
    site.reset();
    const long moment = std::uniform_int_distribution<long>(0, latest)(random);
    CAPTURE(moment);
    const ChildEnd end = in_child_killed_after(moment, [&] { return site.publish(); });
    if (end.signal == SIGKILL && difference(site.after(), site.now()) != "") {
      ++kills;
      latest += 20;
    } else {
      ++ends;
      latest = std::max(latest * 9 / 10, 200L);
    }
    check_made_good(site, kills);
  }
  CHECK(kills == kRandomKills);
  proved("publishing", "random kills", kills);
}

TEST_CASE("the whole program, killed at any change it makes, leaves the old site or the new one") {
  Riverside riverside;
  riverside.publish_and_change();
  int kills = 0;
  for (int number = 1;; number += kEvery) {
    CAPTURE(number);
    riverside.restore();
    const Outcome killed =
        riverside.build_with_fault({.number = number, .error = kKill, .changes_only = true});
    if (killed.status == 0) break;
    REQUIRE(killed.status == -1);
    ++kills;
    check_next_command(riverside, kills);
  }
  CHECK(kills > 30 / kEvery);
  proved("whole builds", "killed at a change", kills);
}

TEST_CASE("the whole program, killed at random moments, leaves the old site or the new one") {
  Riverside riverside;
  riverside.publish_and_change();
  std::mt19937 random(20250610);
  long latest = 20'000;
  int kills = 0;
  for (int run = 0; kills < 30 && run < 300; ++run) {
    riverside.restore();
    RunningRemit build(Riverside::build_command(), riverside.workspace(), riverside.environment());
    std::this_thread::sleep_for(
        std::chrono::microseconds(std::uniform_int_distribution<long>(0, latest)(random)));
    const bool killed = build.kill();
    latest = killed ? latest + 4000 : latest / 2;
    kills += killed ? 1 : 0;
    check_next_command(riverside, run);
  }
  CHECK(kills == 30);
  proved("whole builds", "random kills", kills);
}

}  // namespace remit::killed_test
