#include "website/pages/meetings_page.h"

#include <algorithm>

#include "website/addresses/addresses.h"
#include "website/frame/frame.h"
#include "website/frame/listings.h"
#include "website/parts/meetings.h"

namespace remit {
namespace {

constexpr PageKind kMeetingsPage = {"the meetings", "site/meetings.html.mustache"};

int year_of(const MeetingFacts& meeting) { return static_cast<int>(meeting.date.year()); }

// Those that were, by year: year, id and its meetings, the newest first.
Value::List years(std::vector<MeetingFacts> meetings, const std::string& page) {
  std::reverse(meetings.begin(), meetings.end());
  Value::List result;
  for (auto begin = meetings.begin(); begin != meetings.end();) {
    const auto end = std::find_if(begin, meetings.end(), [&](const MeetingFacts& meeting) {
      return year_of(meeting) != year_of(*begin);
    });
    const std::string year = iso(begin->date).substr(0, 4);
    result.emplace_back(Value::Object{
        {"year", year}, {"id", "year-" + year}, {"meetings", meeting_values({begin, end}, page)}});
    begin = end;
  }
  return result;
}

}  // namespace

std::vector<SitePage> meetings_page(const Site& site) {
  const auto [label, path] = listing_link(site.partnership, Listing::meetings);
  Value values = frame_values(site.partnership, path, label, {}, site.as_at);
  const std::vector<MeetingFacts> all = meetings_of(site);
  Value::List to_come = meeting_values(coming(all, site.as_at), path);
  Value::List past_years = years(past(all, site.as_at), path);
  values.set("calendar-url", relative_address(path, calendar_path(site.partnership.folder)));
  values.set("has-any", !all.empty());
  values.set("has-coming", !to_come.empty());
  values.set("coming", std::move(to_come));
  values.set("has-past", !past_years.empty());
  values.set("has-several-years", past_years.size() > 1);
  values.set("years", std::move(past_years));
  return {{&kMeetingsPage, path, std::move(values), "the meetings", Finding::sitemap}};
}

}  // namespace remit
