#include "website/parts/meetings.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "base/format.h"
#include "base/month.h"
#include "model/names.h"
#include "model/successors.h"
#include "website/addresses/addresses.h"

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

// Finds the meeting to which a report belongs.
class Papers {
 public:
  Papers(const Site& site, std::vector<MeetingFacts>& meetings) : site_(site), meetings_(meetings) {
    for (std::size_t i = 0; i < meetings_.size(); ++i) note(i);
  }

  void add(const DocumentCard& report) {
    MeetingFacts own = meeting_on(site_.partnership, report.report->facts->committee, report.date);
    for (const bool held : {true, false})
      if (const auto found = first_.find({own.body, own.date, held}); found != first_.end())
        return meetings_[found->second].papers.push_back(&report);
    own.papers = {&report};
    meetings_.push_back(std::move(own));
    note(meetings_.size() - 1);
  }

 private:
  void note(std::size_t number) {
    const MeetingFacts& meeting = meetings_[number];
    first_.emplace(std::tuple(meeting.body, meeting.date, meeting.is_held()), number);
  }

  const Site& site_;
  std::vector<MeetingFacts>& meetings_;
  std::map<std::tuple<std::string, Date, bool>, std::size_t> first_;  // of a body, day, held
};

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
  Papers papers(site, result);
  for (const DocumentCard* card : site.cards)
    if (card->report) papers.add(*card);
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
    for (const DocumentCard* paper : meeting.papers)
      papers.emplace_back(Value::Object{{"title", paper->title},
                                        {"url", relative_address(page, page_path(paper->key))}});
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
