#include "compose/timeline.h"

#include <algorithm>

#include "base/format.h"
#include "base/strings.h"
#include "model/lookup.h"

namespace remit {
namespace {

constexpr const char* kOnlyMonth = "in this month";

std::string lead_in_words(const Partnership& partnership, const Lead& lead) {
  std::vector<std::string> parts;
  const Post* post = find_post(partnership, lead.post.value);
  if (post) parts.push_back(post->name.value);
  const Text& id = lead.organisation.given() || !post ? lead.organisation : post->organisation;
  if (const Organisation* organisation = find_organisation(partnership, id.value))
    parts.push_back(organisation->name.full.value);
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

TimelineChart::Task chart_task(const Partnership& partnership, const TimelineTask& task,
                               const std::vector<Month>& months) {
  TimelineChart::Task result{task.title.value, leads_in_words(partnership, task.leads), {}};
  for (const TimelineEntry& entry : task.entries) {
    std::vector<std::size_t> in;
    for (std::size_t i = 0; i < months.size(); ++i)
      if (falls_in(entry, months[i])) in.push_back(i);
    if (!in.empty())
      result.spans.push_back(
          {in.front(), in.back(), entry.date.date.has_value(), entry_words(entry)});
  }
  return result;
}

}  // namespace

std::string leads_in_words(const Partnership& partnership, const std::vector<Lead>& leads) {
  std::vector<std::string> result;
  for (const Lead& lead : leads) result.push_back(lead_in_words(partnership, lead));
  std::erase(result, "");
  return join(result, "; ");
}

Value::Object timeline_values(const Partnership& partnership,
                              const std::optional<Timeline>& timeline) {
  Value::List month_list, task_list;
  const std::vector<Month> months = timeline ? months_of(*timeline) : std::vector<Month>();
  for (const Month month : months)
    month_list.emplace_back(Value::Object{{"name", in_short_words(month)}});
  for (const TimelineTask& task : timeline ? timeline->tasks : std::vector<TimelineTask>()) {
    Value::List cells;
    for (const Month month : months)
      cells.emplace_back(Value::Object{{"words", cell_words(task, month)}});
    task_list.emplace_back(Value::Object{{"title", task.title.value},
                                         {"lead", leads_in_words(partnership, task.leads)},
                                         {"cells", std::move(cells)}});
  }
  return {{"title", timeline ? timeline->title.value : std::string()},
          {"months", std::move(month_list)},
          {"tasks", std::move(task_list)}};
}

TimelineChart timeline_chart(const Partnership& partnership, const Timeline& timeline) {
  TimelineChart chart;
  chart.title = timeline.title.value;
  const std::vector<Month> months = months_of(timeline);
  for (const Month month : months) chart.months.push_back(in_short_words(month));
  for (const TimelineTask& task : timeline.tasks)
    chart.tasks.push_back(chart_task(partnership, task, months));
  return chart;
}

}  // namespace remit
