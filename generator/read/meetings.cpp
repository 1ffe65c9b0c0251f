#include "read/meetings.h"

#include "read/fields.h"

namespace remit {

std::vector<Meeting> read_meetings(const XmlElement& root) {
  std::vector<Meeting> result;
  for (const XmlElement* e : root.elements("meeting")) {
    Meeting meeting;
    meeting.place = e->name_place;
    meeting.body = attribute_text(*e, "body");
    meeting.date = attribute_date(*e, "date");
    meeting.at = attribute_text(*e, "at");
    meeting.until = attribute_text(*e, "until");
    meeting.venue = attribute_words(*e, "place");
    meeting.status = attribute_text(*e, "status");
    meeting.words = attribute_words(*e, "words");
    result.push_back(std::move(meeting));
  }
  return result;
}

}  // namespace remit
