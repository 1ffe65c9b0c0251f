// A meeting of a body, as content/<partnership>/meetings.xml states it. Papers of a report's day
// are put to them on the website (website/parts/meetings.h).
#pragma once

#include "model/text.h"

namespace remit {

struct Meeting {
  Place place;  // of its element
  Text body;    // its id
  DateText date;
  Text at;      // "17:30"; "" if it is not known
  Text until;   // "19:00"; "" if it is not known
  Text venue;   // where, in words
  Text status;  // "cancelled", "moved"; "" if it is held as it says
  Text words;   // anything else, such as the day to which it was moved
};

}  // namespace remit
