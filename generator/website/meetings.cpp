#include "website/meetings.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "base/format.h"
#include "base/month.h"
#include "model/names.h"
#include "model/successors.h"
#include "website/addresses.h"

namespace remit {
namespace {

// The body that meets, under the name of the day.
MeetingFacts meeting_on(const Partnership& partnership, const Text& id, Date date) {
  MeetingFacts result;
  result.date = date;
  const Body* body = body_on(partnership, id.value, date);
  result.body = body ? body->id.value : id.value;
  if (body) result.name = name_on(body->names, nearest_named_day(body->names, date)).full.value;
  return result;
}

bool is_earlier_meeting(const MeetingFacts& a, const MeetingFacts& b) {
  return std::tie(a.date, a.at, a.name) < std::tie(b.date, b.at, b.name);
}

void add_papers(std::vector<MeetingFacts>& meetings, const Report& report,
                const ComposedDocument& paper, const Site& site) {
  MeetingFacts of_report = meeting_on(site.partnership, report.committee, paper.date);
  const auto of_the_day = [&](const MeetingFacts& m, bool held) {
    return m.body == of_report.body && m.date == of_report.date && m.is_held() == held;
  };
  for (const bool held : {true, false})
    for (MeetingFacts& meeting : meetings)
      if (of_the_day(meeting, held)) return meeting.papers.push_back(&paper);
  of_report.papers = {&paper};
  meetings.push_back(std::move(of_report));
}

std::string time_iso(const MeetingFacts& meeting) {
  return meeting.at.empty() ? iso(meeting.date) : format("{}T{}", iso(meeting.date), meeting.at);
}

}  // namespace

std::vector<MeetingFacts> meetings_of(const Site& site) {
  std::vector<MeetingFacts> result;
  for (const Meeting& meeting : site.partnership.meetings) {
    if (!meeting.date.date) continue;
    MeetingFacts facts = meeting_on(site.partnership, meeting.body, *meeting.date.date);
    facts.at = meeting.at.value;
    facts.until = meeting.until.value;
    facts.venue = meeting.venue.value;
    facts.status = meeting.status.value;
    facts.words = meeting.words.value;
    result.push_back(std::move(facts));
  }
  std::stable_sort(result.begin(), result.end(), is_earlier_meeting);
  for (const Report& report : site.partnership.reports)
    if (const ComposedDocument* paper = find_document(site, "report", report.folder))
      add_papers(result, report, *paper, site);
  std::stable_sort(result.begin(), result.end(), is_earlier_meeting);
  return result;
}

std::vector<MeetingFacts> meetings_of(const Site& site, std::string_view body) {
  std::vector<MeetingFacts> result = meetings_of(site);
  std::erase_if(result, [&](const MeetingFacts& meeting) { return meeting.body != body; });
  return result;
}

std::vector<MeetingFacts> coming(const std::vector<MeetingFacts>& meetings, Date as_at) {
  std::vector<MeetingFacts> result;
  std::copy_if(meetings.begin(), meetings.end(), std::back_inserter(result),
               [&](const MeetingFacts& meeting) { return meeting.date >= as_at; });
  return result;
}

std::vector<MeetingFacts> past(const std::vector<MeetingFacts>& meetings, Date as_at) {
  std::vector<MeetingFacts> result;
  std::copy_if(meetings.begin(), meetings.end(), std::back_inserter(result),
               [&](const MeetingFacts& meeting) { return meeting.date < as_at; });
  return result;
}

Value::List meeting_values(const std::vector<MeetingFacts>& meetings, const std::string& page) {
  Value::List result;
  for (const MeetingFacts& meeting : meetings) {
    Value::List papers;
    for (const ComposedDocument* paper : meeting.papers)
      papers.emplace_back(Value::Object{{"title", paper->document.title},
                                        {"url", relative_address(page, page_path(*paper))}});
    result.emplace_back(Value::Object{{"body", meeting.name},
                                      {"date", in_words(meeting.date)},
                                      {"time-iso", time_iso(meeting)},
                                      {"at", time_in_words(meeting.at)},
                                      {"until", time_in_words(meeting.until)},
                                      {"place", meeting.venue},
                                      {"cancelled", meeting.status == "cancelled"},
                                      {"moved", meeting.status == "moved"},
                                      {"words", meeting.words},
                                      {"has-papers", !papers.empty()},
                                      {"papers", std::move(papers)}});
  }
  return result;
}

}  // namespace remit
