#include "check/meetings.h"

#include <doctest/doctest.h>

#include "check/successors.h"
#include "written.h"

namespace remit::meetings_test {
namespace {

const Written kFile("meeting board 2024-05-14 17:30 19:00 17:00\nanother 2023-12-31 2025-01-01");

Meeting meeting(std::string_view at, std::string_view until) {
  Meeting result;
  result.place = kFile.place("meeting");
  result.body = kFile.text("board");
  result.date = kFile.date("2024-05-14");
  if (!at.empty()) result.at = kFile.text(at);
  if (!until.empty()) result.until = kFile.text(until);
  return result;
}

Workspace with(std::vector<Meeting> meetings) {
  Workspace workspace;
  Partnership& p = workspace.partnerships.emplace_back();
  p.facts_read = true;
  p.bodies.emplace_back().id = kFile.text("board");
  p.meetings = std::move(meetings);
  return workspace;
}

std::string checked(std::vector<Meeting> meetings) {
  Diagnostics diagnostics;
  check_meetings(with(std::move(meetings)), diagnostics);
  return rendered(diagnostics);
}

}  // namespace

TEST_CASE("meetings with and without times are right") {
  CHECK(checked({meeting("", ""), meeting("17:00", ""), meeting("17:30", "19:00")}).empty());
}

TEST_CASE("a meeting ends after it began") {
  CHECK(
      checked({meeting("17:30", "17:00")}) ==
      R"(a.xml:1:38: error: this meeting begins at 17:30 and ends at 17:00 [meeting.ends-before-it-begins]
    meeting board 2024-05-14 17:30 19:00 17:00
                                         ^~~~~
  help: correct one of the two times; 17:30 is half past five in the afternoon
)");
  CHECK_FALSE(checked({meeting("17:30", "17:30")}).empty());
}

TEST_CASE("an end needs a beginning") {
  CHECK(
      checked({meeting("", "19:00")}) ==
      R"(a.xml:1:32: error: this says when the meeting ends, but not when it begins [meeting.no-beginning]
    meeting board 2024-05-14 17:30 19:00 17:00
                                   ^~~~~
  help: add at="…", or leave 'until' out
)");
}

TEST_CASE("a body meets once at one time of a day") {
  Meeting second = meeting("17:30", "");
  second.place = kFile.place("another");
  CHECK(checked({meeting("17:30", "19:00"), second}) ==
        R"(a.xml:2:1: error: 'board' meets on 14 May 2024 twice at 17:30 [meeting.twice]
    another 2023-12-31 2025-01-01
    ^~~~~~~
  help: keep one of the two, or say at which time each begins: at="…"
  note: the other is at a.xml:1
)");
  CHECK(checked({meeting("", ""), meeting("", "")})
            .find("error: 'board' meets on 14 May 2024 twice [meeting.twice]\n") !=
        std::string::npos);
  Meeting panel = meeting("17:30", "");
  panel.body.value = "panel";
  CHECK(checked({meeting("17:30", ""), panel}).empty());
}

TEST_CASE("a body meets while there is it") {
  const auto life = [](std::string_view since, std::string_view until) {
    Workspace workspace = with({meeting("", "")});
    Body& board = workspace.partnerships[0].bodies[0];
    if (!since.empty()) board.since = kFile.date(since);
    if (!until.empty()) board.until = kFile.date(until);
    Diagnostics diagnostics;
    check_successors(workspace, *parse_date("2024-01-01"), diagnostics);
    return rendered(diagnostics);
  };
  CHECK(life("2023-12-31", "2025-01-01").empty());
  CHECK(life("", "2023-12-31")
            .starts_with("a.xml:1:9: error: 'board' ended on 31 December 2023, and this meeting is "
                         "of 14 May 2024 "
                         "[successor.ended]\n"));
  CHECK(life("2025-01-01", "")
            .starts_with("a.xml:1:9: error: 'board' begins on 1 January 2025, and this meeting is "
                         "of 14 May 2024 "
                         "[successor.not-begun]\n"));
}

}  // namespace remit::meetings_test
