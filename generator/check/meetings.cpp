#include "check/meetings.h"

#include <map>
#include <tuple>

#include "base/format.h"

namespace remit {
namespace {

// Hours and minutes of two digits each stand in the order of time.
void check_times(const Meeting& meeting, Diagnostics& diagnostics) {
  if (!meeting.until.given()) return;
  if (!meeting.at.given())
    diagnostics.error(meeting.until.place, "meeting.no-beginning",
                      "this says when the meeting ends, but not when it begins",
                      "add at=\"…\", or leave 'until' out");
  else if (meeting.until.value <= meeting.at.value)
    diagnostics.error(
        meeting.until.place, "meeting.ends-before-it-begins",
        format("this meeting begins at {} and ends at {}", meeting.at.value, meeting.until.value),
        "correct one of the two times; 17:30 is half past five in the afternoon");
}

void check_partnership(const Partnership& partnership, Diagnostics& diagnostics) {
  std::map<std::tuple<std::string, Date, std::string>, Place> seen;
  for (const Meeting& meeting : partnership.meetings) {
    check_times(meeting, diagnostics);
    if (!meeting.date.date || !meeting.body.given()) continue;
    const auto [first, added] = seen.emplace(
        std::tuple(meeting.body.value, *meeting.date.date, meeting.at.value), meeting.place);
    if (added) continue;
    diagnostics
        .error(meeting.place, "meeting.twice",
               format("'{}' meets on {} twice{}", meeting.body.value, in_words(*meeting.date.date),
                      meeting.at.given() ? " at " + meeting.at.value : ""),
               "keep one of the two, or say at which time each begins: at=\"…\"")
        .note("the other is at", first->second);
  }
}

}  // namespace

void check_meetings(const Workspace& workspace, Diagnostics& diagnostics) {
  for (const Partnership& partnership : workspace.partnerships)
    check_partnership(partnership, diagnostics);
}

}  // namespace remit
