#include "website/machine/calendar.h"

#include <map>

#include "base/format.h"
#include "model/names.h"
#include "render/feeds/icalendar.h"
#include "website/addresses/addresses.h"
#include "website/parts/meetings.h"

namespace remit {
namespace {

// "www.example.org" of the website's address; without one, the partnership's folder.
std::string host_of(const Partnership& partnership) {
  const std::string& address = partnership.website.address.value;
  const std::size_t from = address.find("//");
  if (from == std::string::npos) return partnership.folder;
  return address.substr(from + 2, address.find('/', from + 2) - from - 2);
}

std::string title_of(const MeetingFacts& meeting) {
  const std::string& status = meeting.status;
  return status.empty() ? meeting.name : format("{} ({})", meeting.name, status);
}

std::string words_of(const MeetingFacts& meeting, const std::string& address) {
  std::string result = meeting.words;
  for (const DocumentCard* paper : meeting.papers) {
    if (!result.empty()) result += "\n";
    result += paper->title;
    if (!address.empty()) result += format(": {}", public_address(address, page_path(paper->key)));
  }
  return result;
}

class Events {
 public:
  explicit Events(const Site& site)
      : partnership_(site.partnership), host_(host_of(partnership_)) {}

  CalendarEvent of(const MeetingFacts& meeting) {
    CalendarEvent event;
    event.uid = uid(meeting);
    event.date = meeting.date;
    event.from = meeting.at;
    event.until = meeting.until;
    event.title = title_of(meeting);
    event.place = meeting.venue;
    event.words = words_of(meeting, partnership_.website.address.value);
    event.cancelled = !meeting.is_held();
    return event;
  }

 private:
  // A second meeting of the same body on a day has "-2".
  std::string uid(const MeetingFacts& meeting) {
    const std::string name =
        format("{}-{}-{}", partnership_.folder, meeting.body, iso(meeting.date));
    const int count = ++seen_[name];
    return format("{}{}@{}", name, count > 1 ? format("-{}", count) : std::string(), host_);
  }

  const Partnership& partnership_;
  std::string host_;
  std::map<std::string, int> seen_;
};

}  // namespace

std::vector<MachineFile> calendar_file(const Site& site, const std::vector<PageCard>&) {
  const Partnership& partnership = site.partnership;
  const auto& names = partnership.names;
  const std::string name = name_on(names, nearest_named_day(names, site.as_at)).full.value;
  Calendar calendar{format("{}: meetings", name), format("-//{}//Remit//EN", name), {}};
  Events events(site);
  for (const MeetingFacts& meeting : meetings_of(site))
    calendar.events.push_back(events.of(meeting));
  if (calendar.events.empty()) return {};
  return {
      {calendar_path(partnership.folder), write_icalendar(calendar), "the calendar of meetings"}};
}

}  // namespace remit
