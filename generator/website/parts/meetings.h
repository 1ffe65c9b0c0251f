// The meetings of a partnership's bodies: those that the data lists, and the days of its reports.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "website/site.h"

namespace remit {

// A meeting in words.
struct MeetingFacts {
  std::string body;  // id of the one that had the place on that day (model/successors.h)
  std::string name;  // its name on that day, or the one nearest to it: "Scrutiny Panel"
  Date date;
  std::string at;      // "17:30"; "" if it is not known, and so below
  std::string until;   // "19:00"
  std::string venue;   // "Council Chamber, Town Hall"
  std::string status;  // "cancelled", "moved"
  std::string words;
  std::vector<const DocumentCard*> papers;  // reports, as their folders follow one another

  bool is_held() const { return status.empty(); }
};

// All of them, by date, then time, then body. A report belongs to the meeting of its committee on
// its day, the first that is held; if the data lists none, its day is a meeting of its own.
std::vector<MeetingFacts> meetings_of(const Site& site);

// Those of one body.
std::vector<MeetingFacts> meetings_of(const Site& site, std::string_view body);

// Of the day itself and those after it; those before it.
std::vector<MeetingFacts> coming(const std::vector<MeetingFacts>& meetings, Date as_at);
std::vector<MeetingFacts> past(const std::vector<MeetingFacts>& meetings, Date as_at);

// What templates receive of meetings on the page of that path: body (its name), date, time-iso
// ("2014-03-04T17:30", or the date alone), at, until (each in words), place, cancelled, moved,
// words; has-papers and papers (title, url).
Value::List meeting_values(const std::vector<MeetingFacts>& meetings, const std::string& page);

}  // namespace remit
