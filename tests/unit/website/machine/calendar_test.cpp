#include "website/machine/calendar.h"

#include <doctest/doctest.h>

#include "unit/website/site_sample.h"

namespace remit::calendar_test {

using test::day;
using test::SiteSample;
using test::text;

namespace {

Meeting& add(SiteSample& sample, std::string_view date, std::string at = {}) {
  Meeting& meeting = sample.partnership.meetings.emplace_back();
  meeting.body = text("board");
  meeting.date = day(date);
  meeting.at = text(std::move(at));
  return meeting;
}

// The lines of all events that begin with one of these names, unfolded.
std::string lines(const SiteSample& sample, const std::vector<std::string>& names) {
  const auto files = calendar_file(sample.site(), {});
  REQUIRE(files.size() == 1);
  CHECK(files[0].path == "safer/meetings.ics");
  std::string all = files[0].bytes, result;
  for (std::size_t at; (at = all.find("\r\n ")) != std::string::npos;) all.erase(at, 3);
  all.erase(0, all.find("BEGIN:VEVENT"));
  while (!all.empty()) {
    const std::string line = all.substr(0, all.find("\r\n"));
    all.erase(0, line.size() + 2);
    for (const std::string& name : names)
      if (line.starts_with(name)) result += line + "\n";
  }
  return result;
}

}  // namespace

TEST_CASE("a meeting has an id that stays, also if two are on one day") {
  SiteSample sample;
  add(sample, "2025-03-04", "10:00");
  add(sample, "2025-03-04", "17:30");
  CHECK(lines(sample, {"UID", "DTSTART", "SUMMARY"}) ==
        "UID:safer-board-2025-03-04@www.example.org\n"
        "DTSTART;TZID=Europe/London:20250304T100000\n"
        "SUMMARY:Safer Board\n"
        "UID:safer-board-2025-03-04-2@www.example.org\n"
        "DTSTART;TZID=Europe/London:20250304T173000\n"
        "SUMMARY:Safer Board\n");
  sample.partnership.website.address = {};
  CHECK(lines(sample, {"UID"}) ==
        "UID:safer-board-2025-03-04@safer\nUID:safer-board-2025-03-04-2@safer\n");
}

TEST_CASE("a meeting that is cancelled or moved stays in the calendar and says so") {
  SiteSample sample;
  add(sample, "2025-03-04").status = text("cancelled");
  Meeting& moved = add(sample, "2025-04-01");
  moved.status = text("moved");
  moved.words = text("Now on 8 April");
  CHECK(lines(sample, {"STATUS", "SUMMARY", "DESCRIPTION"}) ==
        "STATUS:CANCELLED\nSUMMARY:Safer Board (cancelled)\n"
        "STATUS:CANCELLED\nSUMMARY:Safer Board (moved)\nDESCRIPTION:Now on 8 April\n");
}

TEST_CASE("a meeting says where it is and leads to its papers") {
  SiteSample sample;
  sample.add_report("2025-03-04-work", "Work", "2025-03-04");
  Meeting& meeting = add(sample, "2025-03-04");
  meeting.venue = text("Council Chamber, Town Hall");
  CHECK(lines(sample, {"LOCATION", "DESCRIPTION"}) ==
        "LOCATION:Council Chamber\\, Town Hall\n"
        "DESCRIPTION:Work: https://www.example.org/safer/reports/2025-03-04-work/\n");
}

TEST_CASE("there is no calendar without a meeting") {
  const SiteSample sample;
  CHECK(calendar_file(sample.site(), {}).empty());
}

}  // namespace remit::calendar_test
