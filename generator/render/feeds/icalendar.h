// Calendars of events, for the calendars of phones and computers (iCalendar, RFC 5545).
#pragma once

#include <string>
#include <vector>

#include "base/date.h"

namespace remit {

struct CalendarEvent {
  std::string uid;  // the same for ever, and nobody else's
  Date date;
  std::string from = {};   // "17:30", in London; "": the event is of the day, without a time
  std::string until = {};  // "19:00" of the same day; "" if it is not known
  std::string title;
  std::string place = {};
  std::string words = {};  // anything else, in lines
  std::string url = {};    // absolute; ""
  bool cancelled = false;
};

struct Calendar {
  std::string name;
  std::string product;  // who made it: "-//Safer Riverside Partnership//Remit//EN"
  std::vector<CalendarEvent> events;
};

// As UTF-8, lines of at most 75 bytes that end with CR LF (3.1). Times are of Europe/London, whose
// rules stand in the calendar (3.6.5). The stamp of an event (3.8.7.2) is its own day, so that the
// same data gives the same bytes; the sequence (3.8.7.4) of a cancelled one is 1, of others 0.
std::string write_icalendar(const Calendar& calendar);

}  // namespace remit
