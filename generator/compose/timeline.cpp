#include "compose/timeline.h"

#include <algorithm>

#include "base/format.h"
#include "base/strings.h"
#include "model/names.h"
#include "model/successors.h"

namespace remit {
namespace {

constexpr const char* kOnlyMonth = "in this month";

std::string lead_in_words(const Partnership& partnership, const Lead& lead, Date on) {
  std::vector<std::string> parts;
  const Post* post = post_on(partnership, lead.post.value, on);
  if (post) parts.push_back(name_on(post->names, on).full.value);
  const Text& id = lead.organisation.given() || !post ? lead.organisation : post->organisation;
  if (const Organisation* organisation = organisation_on(partnership, id.value, on))
    parts.push_back(name_on(organisation->names, on).full.value);
  const std::string office = join(parts, ", ");
  if (!lead.words.given()) return office;
  return office.empty() ? lead.words.value : format("{} ({})", office, lead.words.value);
}

std::optional<Month> first_month(const TimelineEntry& entry) {
  return entry.date.date ? month_of(*entry.date.date) : entry.month.month;
}

std::optional<Month> last_month(const TimelineEntry& entry) {
  return entry.until.month && !entry.date.date ? entry.until.month : first_month(entry);
}

// "4 March 2014 at 5.30pm, East Cambridgeshire District Council".
std::string entry_words(const TimelineEntry& entry) {
  std::vector<std::string> parts;
  if (entry.date.date) {
    const std::string time = time_in_words(entry.at.value);
    parts.push_back(in_words(*entry.date.date) + (time.empty() ? "" : " at " + time));
  }
  if (entry.words.given()) parts.push_back(entry.words.value);
  return join(parts, ", ");
}

bool falls_in(const TimelineEntry& entry, Month month) {
  const auto first = first_month(entry);
  const auto last = last_month(entry);
  return first && last && *first <= month && month <= *last;
}

std::string cell_words(const TimelineTask& task, Month month) {
  std::vector<std::string> parts;
  for (const TimelineEntry& entry : task.entries) {
    if (!falls_in(entry, month)) continue;
    const std::string words = entry_words(entry);
    parts.push_back(words.empty() ? kOnlyMonth : words);
  }
  return join(parts, "; ");
}

std::vector<Month> months_of(const Timeline& timeline) {
  if (!timeline.from.month || !timeline.until.month) return {};
  return months_between(*timeline.from.month, *timeline.until.month);
}

// Of what falls into the same month, one cell.
void join_overlapping(std::vector<ChartSpan>& spans) {
  std::vector<ChartSpan> result;
  for (ChartSpan& span : spans) {
    if (result.empty() || result.back().last < span.first) {
      result.push_back(std::move(span));
      continue;
    }
    ChartSpan& before = result.back();
    before.last = std::max(before.last, span.last);
    before.words += (before.words.empty() || span.words.empty() ? "" : "; ") + span.words;
  }
  spans = std::move(result);
}

ChartRow chart_row(const TimelineTask& task, const std::vector<Month>& months) {
  ChartRow result{task.title.value};
  for (const TimelineEntry& entry : task.entries) {
    std::vector<std::size_t> in;
    for (std::size_t i = 0; i < months.size(); ++i)
      if (falls_in(entry, months[i])) in.push_back(i);
    if (!in.empty()) result.spans.push_back({in.front(), in.back(), entry_words(entry)});
  }
  std::stable_sort(result.spans.begin(), result.spans.end(),
                   [](const ChartSpan& a, const ChartSpan& b) { return a.first < b.first; });
  join_overlapping(result.spans);
  return result;
}

}  // namespace

std::string leads_in_words(const Partnership& partnership, const std::vector<Lead>& leads,
                           Date on) {
  std::vector<std::string> result;
  for (const Lead& lead : leads) result.push_back(lead_in_words(partnership, lead, on));
  std::erase(result, "");
  return join(result, "; ");
}

Value::Object timeline_values(const Partnership& partnership,
                              const std::optional<Timeline>& timeline, const std::string& diagram,
                              Date on) {
  Value::List month_list, task_list;
  const std::vector<Month> months = timeline ? months_of(*timeline) : std::vector<Month>();
  for (const Month month : months)
    month_list.emplace_back(Value::Object{{"name", in_short_words(month)}});
  for (const TimelineTask& task : timeline ? timeline->tasks : std::vector<TimelineTask>()) {
    Value::List cells;
    for (const Month month : months)
      cells.emplace_back(Value::Object{{"words", cell_words(task, month)}});
    task_list.emplace_back(Value::Object{{"title", task.title.value},
                                         {"lead", leads_in_words(partnership, task.leads, on)},
                                         {"cells", std::move(cells)}});
  }
  return {{"title", timeline ? timeline->title.value : std::string()},
          {"diagram", timeline ? diagram : std::string()},
          {"months", std::move(month_list)},
          {"tasks", std::move(task_list)}};
}

Chart timeline_chart(const Timeline& timeline) {
  Chart chart;
  chart.title = timeline.title.value;
  chart.corner = "Task";
  const std::vector<Month> months = months_of(timeline);
  for (const Month month : months) chart.columns.push_back(in_short_words(month));
  for (const TimelineTask& task : timeline.tasks) chart.rows.push_back(chart_row(task, months));
  return chart;
}

}  // namespace remit
