#include "render/feeds/icalendar.h"

#include <doctest/doctest.h>

#include "base/process.h"
#include "base/strings.h"

namespace remit::icalendar_test {
namespace {

Calendar calendar(CalendarEvent event) {
  return {"Meetings", "-//Safer Riverside Partnership//Remit//EN", {std::move(event)}};
}

CalendarEvent meeting() {
  CalendarEvent event;
  event.uid = "2022-03-15-board@www.example.org";
  event.date = *parse_date("2022-03-15");
  event.title = "Safer Riverside Board";
  return event;
}

// Its lines without their ends, each of which must be CR LF; of the events only.
std::string events(const std::string& text) {
  std::string result;
  bool inside = false;
  for (std::string_view line : split(text, '\n')) {
    if (line.empty()) continue;
    REQUIRE(line.ends_with('\r'));
    line.remove_suffix(1);
    if (line == "BEGIN:VEVENT") inside = true;
    if (inside) result += std::string(line) + "\n";
    if (line == "END:VEVENT") inside = false;
  }
  return result;
}

// What Debian's python3-icalendar reads in it, an event to a line.
std::string read_by_python(const std::string& text) {
  ProcessOptions options;
  options.arguments = {"-c",
                       "import sys\n"
                       "from icalendar import Calendar\n"
                       "calendar = Calendar.from_ical(sys.stdin.buffer.read())\n"
                       "for e in calendar.walk('VEVENT'):\n"
                       "    assert not e.errors, e.errors\n"
                       "    end = e.get('DTEND')\n"
                       "    print(e['UID'], e.decoded('DTSTART').isoformat(),\n"
                       "          end.dt.isoformat() if end else '-', e['STATUS'],\n"
                       "          repr(str(e['SUMMARY'])), repr(str(e.get('LOCATION', ''))),\n"
                       "          repr(str(e.get('DESCRIPTION', ''))), sep=' | ')\n"};
  options.input = text;
  const ProcessResult result = run_process("/usr/bin/python3", options);
  REQUIRE_MESSAGE(result.succeeded(), result.messages);
  return result.output;
}

}  // namespace

TEST_CASE("a calendar names itself, and its lines end with CR LF") {
  CHECK(write_icalendar({"Meetings, all", "-//Safer//Remit//EN", {}}) ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Safer//Remit//EN\r\nMETHOD:PUBLISH\r\n"
        "NAME:Meetings\\, all\r\nX-WR-CALNAME:Meetings\\, all\r\nEND:VCALENDAR\r\n");
}

TEST_CASE("an event without a time is of its day, and needs no time zone") {
  const std::string text = write_icalendar(calendar(meeting()));
  CHECK(events(text) ==
        "BEGIN:VEVENT\n"
        "UID:2022-03-15-board@www.example.org\n"
        "DTSTAMP:20220315T000000Z\n"
        "DTSTART;VALUE=DATE:20220315\n"
        "SEQUENCE:0\n"
        "STATUS:CONFIRMED\n"
        "SUMMARY:Safer Riverside Board\n"
        "END:VEVENT\n");
  CHECK(text.find("VTIMEZONE") == std::string::npos);
}

TEST_CASE("times are London's, in winter and in summer") {
  CalendarEvent event = meeting();
  event.from = "17:30";
  event.until = "19:00";
  CHECK(read_by_python(write_icalendar(calendar(event))) ==
        "2022-03-15-board@www.example.org | 2022-03-15T17:30:00+00:00 | "
        "2022-03-15T19:00:00+00:00 | CONFIRMED | 'Safer Riverside Board' | '' | ''\n");
  event.date = *parse_date("2022-07-15");
  event.until = "";
  CHECK(read_by_python(write_icalendar(calendar(event))) ==
        "2022-03-15-board@www.example.org | 2022-07-15T17:30:00+01:00 | - | CONFIRMED | "
        "'Safer Riverside Board' | '' | ''\n");
}

TEST_CASE("a cancelled event says so, in a later edition of it") {
  CalendarEvent event = meeting();
  event.cancelled = true;
  const std::string text = events(write_icalendar(calendar(event)));
  CHECK(text.find("SEQUENCE:1\nSTATUS:CANCELLED\n") != std::string::npos);
}

TEST_CASE("commas, semicolons, backslashes and line ends come back as they were") {
  CalendarEvent event = meeting();
  event.title = "Board; with \\ and, too";
  event.words = "First line.\nSecond, line.";
  event.place = "Council Chamber, Town Hall";
  event.url = "https://www.example.org/safer/meetings/";
  const std::string text = write_icalendar(calendar(event));
  CHECK(events(text).find("SUMMARY:Board\\; with \\\\ and\\, too\n") != std::string::npos);
  CHECK(events(text).find("URL:https://www.example.org/safer/meetings/\n") != std::string::npos);
  CHECK(read_by_python(text) ==
        "2022-03-15-board@www.example.org | 2022-03-15 | - | CONFIRMED | "
        "'Board; with \\\\ and, too' | 'Council Chamber, Town Hall' | "
        "'First line.\\nSecond, line.'\n");
}

TEST_CASE("no line is longer than 75 bytes, and no character is cut in two") {
  for (std::size_t lead = 0; lead < 8; ++lead) {
    CalendarEvent event = meeting();
    event.title = std::string(lead, 'x');
    for (int i = 0; i < 60; ++i) event.title += "Ŷ–é";
    const std::string text = write_icalendar(calendar(event));
    for (const std::string_view line : split(text, '\n')) CHECK(line.size() <= 76);  // with its CR
    for (std::size_t at = text.find("\r\n "); at != std::string::npos;
         at = text.find("\r\n ", at + 1))
      CHECK((static_cast<unsigned char>(text[at + 3]) & 0xC0) != 0x80);
    CHECK(read_by_python(text).find("'" + event.title + "'") != std::string::npos);
  }
}

}  // namespace remit::icalendar_test
