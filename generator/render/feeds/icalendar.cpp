#include "render/feeds/icalendar.h"

#include <algorithm>

#include "base/format.h"

namespace remit {
namespace {

constexpr std::size_t kLine = 75;  // bytes, without the line end
constexpr const char* kLineEnd = "\r\n";

// Summer Time Act 1972 s.1, as amended by SI 2002/262.
constexpr std::string_view kLondon[] = {"BEGIN:VTIMEZONE",
                                        "TZID:Europe/London",
                                        "BEGIN:DAYLIGHT",
                                        "DTSTART:19960331T010000",
                                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                                        "TZNAME:BST",
                                        "TZOFFSETFROM:+0000",
                                        "TZOFFSETTO:+0100",
                                        "END:DAYLIGHT",
                                        "BEGIN:STANDARD",
                                        "DTSTART:19961027T020000",
                                        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                                        "TZNAME:GMT",
                                        "TZOFFSETFROM:+0100",
                                        "TZOFFSETTO:+0000",
                                        "END:STANDARD",
                                        "END:VTIMEZONE"};

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Folded between characters; each further line begins with a space, which counts (3.1).
void add_line(std::string& out, std::string_view line) {
  for (std::size_t room = kLine; line.size() > room; room = kLine - 1) {
    std::size_t end = room;
    while (end > 0 && continues_character(line[end])) --end;
    out += line.substr(0, end);
    out += kLineEnd;
    out += ' ';
    line.remove_prefix(end);
  }
  out += line;
  out += kLineEnd;
}

// 3.3.11.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\r') continue;
    if (c == '\\' || c == ';' || c == ',') result += '\\';
    if (c == '\n')
      result += "\\n";
    else
      result += c;
  }
  return result;
}

void add_property(std::string& out, std::string_view name, std::string_view text) {
  if (!text.empty()) add_line(out, format("{}:{}", name, escaped(text)));
}

// "20220315" of a date, "173000" of "17:30".
std::string digits(std::string text) {
  std::erase_if(text, [](char c) { return c < '0' || c > '9'; });
  return text;
}

std::string date_time(const Date& date, const std::string& time) {
  return format("{}T{}00", digits(iso(date)), digits(time));
}

void add_times(std::string& out, const CalendarEvent& event) {
  if (event.from.empty()) {
    add_line(out, format("DTSTART;VALUE=DATE:{}", digits(iso(event.date))));
    return;
  }
  add_line(out, format("DTSTART;TZID=Europe/London:{}", date_time(event.date, event.from)));
  if (!event.until.empty())
    add_line(out, format("DTEND;TZID=Europe/London:{}", date_time(event.date, event.until)));
}

void add_event(std::string& out, const CalendarEvent& event) {
  add_line(out, "BEGIN:VEVENT");
  add_property(out, "UID", event.uid);
  add_line(out, format("DTSTAMP:{}T000000Z", digits(iso(event.date))));
  add_times(out, event);
  add_line(out, format("SEQUENCE:{}", event.cancelled ? 1 : 0));
  add_line(out, format("STATUS:{}", event.cancelled ? "CANCELLED" : "CONFIRMED"));
  add_property(out, "SUMMARY", event.title);
  add_property(out, "LOCATION", event.place);
  add_property(out, "DESCRIPTION", event.words);
  if (!event.url.empty()) add_line(out, "URL:" + event.url);
  add_line(out, "END:VEVENT");
}

}  // namespace

std::string write_icalendar(const Calendar& calendar) {
  std::string out;
  add_line(out, "BEGIN:VCALENDAR");
  add_line(out, "VERSION:2.0");
  add_property(out, "PRODID", calendar.product);
  add_line(out, "METHOD:PUBLISH");
  add_property(out, "NAME", calendar.name);          // RFC 7986, 5.1
  add_property(out, "X-WR-CALNAME", calendar.name);  // what older programs read
  const auto& events = calendar.events;
  if (std::any_of(events.begin(), events.end(), [](const auto& e) { return !e.from.empty(); }))
    for (const std::string_view line : kLondon) add_line(out, line);
  for (const CalendarEvent& event : events) add_event(out, event);
  add_line(out, "END:VCALENDAR");
  return out;
}

}  // namespace remit
