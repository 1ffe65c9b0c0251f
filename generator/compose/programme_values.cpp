#include "compose/programme_values.h"

#include <charconv>
#include <set>

#include "base/format.h"
#include "base/strings.h"
#include "compose/timeline.h"
#include "compose/values.h"
#include "model/arithmetic.h"
#include "model/successors.h"

namespace remit {
namespace {

constexpr const char* kEach = "meeting";

long number_from(const Text& text) {
  long value = 0;
  std::from_chars(text.value.data(), text.value.data() + text.value.size(), value);
  return value;
}

std::string month(const MonthText& text) {
  return text.month ? in_words(*text.month) : std::string();
}

// Of the words that count what happens: "meeting", "box", "party".
std::string in_plural(const std::string& word) {
  const auto ends = [&](std::string_view end) { return word.ends_with(end); };
  if (ends("s") || ends("x") || ends("ch") || ends("sh")) return word + "es";
  const bool vowel_before = ends("ay") || ends("ey") || ends("oy") || ends("uy");
  if (ends("y") && !vowel_before) return word.substr(0, word.size() - 1) + "ies";
  return word + "s";
}

// A number as it was typed, without zeros that say nothing.
std::string plain_number(const Text& text) {
  const auto number = Decimal::parse(text.value);
  return number ? number->text() : std::string();
}

// "30 minutes a week for 48 weeks", "2 hours, 3 times"; "" if it is done once.
std::string how_often(const WorkTask& task) {
  if (!task.times.given()) return {};
  const bool in_minutes = task.minutes.given();
  const std::string amount = plain_number(in_minutes ? task.minutes : task.hours);
  const char* unit = in_minutes ? "minute" : "hour";
  const std::string each = format("{} {}{}", amount, unit, amount == "1" ? "" : "s");
  const std::string times = plain_number(task.times);
  const bool once = times == "1";
  if (!task.every.given()) return once ? std::string() : format("{}, {} times", each, times);
  const std::string& every = task.every.value;
  return format("{} a {} for {} {}", each, every, times, once ? every : in_plural(every));
}

std::string rounding_words(const Margin& margin) {
  std::string words = margin.rounded_up_to.value;
  for (char& c : words)
    if (c == '-') c = ' ';
  return words;
}

Value::Object activity_facts(const Activity& activity, const Text& working_day) {
  const ActivityTotals totals = totals_of(activity, working_day);
  const std::string each = activity.each.given() ? activity.each.value : kEach;
  return {{"id", activity.id.value},
          {"title", activity.title.value},
          {"times-a-year", plain_number(activity.times_a_year)},
          {"each", each},
          {"each-plural", number_from(activity.times_a_year) == 1 ? each : in_plural(each)},
          {"hours-each", totals.hours_each.text()},
          {"hours-a-year", totals.hours_a_year.text()},
          {"days-a-year", totals.days_a_year.text(kDayPlaces)}};
}

Value::Object margin_values(const Activity& activity, const Text& working_day) {
  const Margin margin = activity.margin.value_or(Margin());
  return {{"percent", plain_number(margin.percent)},
          {"for", margin.reason.value},
          {"rounded-up-to", rounding_words(margin)},
          {"hours", totals_of(activity, working_day).margin.text()}};
}

Value::List task_values(const Activity& activity) {
  Value::List result;
  for (const WorkTask& task : activity.tasks)
    result.emplace_back(Value::Object{
        {"title", task.title.value},
        {"how", how_often(task)},
        {"hours", task.not_estimated.given() ? std::string() : hours_of(task).text()}});
  return result;
}

Value::List proposal_values(const Activity& activity, const Partnership& partnership,
                            Splices& splices, Date on) {
  Value::List result;
  for (const Proposal& proposal : activity.proposals)
    result.emplace_back(Value::Object{{"text", splices.add(proposal.text.blocks)},
                                      {"lead", leads_in_words(partnership, proposal.leads, on)}});
  return result;
}

Value::Object rota_values(const Rota& rota, const Partnership& partnership, Date on) {
  Value::List months;
  for (const Turn& turn : turns_of(rota)) {
    months.emplace_back(
        Value::Object{{"month", in_words(turn.month)},
                      {"organisation", organisation_name(partnership, *turn.organisation, on)}});
  }
  const long each = number_from(rota.months_each);
  return {{"title", rota.title.value},
          {"from", month(rota.from)},
          {"until", month(rota.until)},
          {"months-each-words", each > 0 ? number_in_words(each) : std::string()},
          {"one-month-each", each == 1},
          {"months", std::move(months)}};
}

Value::List analysis_values(const WorkProgramme& programme, const Partnership& partnership,
                            Splices& splices) {
  const Date on = *programme.from.date;
  Value::List result;
  std::set<std::string> ids;
  for (const Activity& activity : programme.activities) {
    if (!ids.insert(activity.id.value).second) continue;  // it has been reported
    Value::Object values = activity_facts(activity, programme.working_day);
    values.emplace_back("tasks", task_values(activity));
    values.emplace_back("has-margin", activity.margin.has_value());
    values.emplace_back("margin", margin_values(activity, programme.working_day));
    values.emplace_back("has-proposals", !activity.proposals.empty());
    values.emplace_back("proposals", proposal_values(activity, partnership, splices, on));
    values.emplace_back("has-rota", activity.rota.has_value());
    values.emplace_back("rota", rota_values(activity.rota.value_or(Rota()), partnership, on));
    result.emplace_back(std::move(values));
  }
  return result;
}

Value::List risk_values(const WorkProgramme& programme, Splices& splices) {
  Value::List result;
  for (const Risk& risk : programme.risks)
    result.emplace_back(Value::Object{{"risk", splices.add(risk.risk.blocks)},
                                      {"affected", splices.add(risk.affected.blocks)},
                                      {"controls", splices.add(risk.controls.blocks)},
                                      {"level", capitalised(risk.level.value)},
                                      {"action", splices.add(risk.action.blocks)},
                                      {"done", day_in_words(risk.done)}});
  return result;
}

Value::List signatory_values(const WorkProgramme& programme, const Partnership& partnership) {
  const Date on = *programme.from.date;
  Value::List result;
  for (const Signatory& signatory : programme.signatories) {
    const Post* post = post_on(partnership, signatory.post.value, on);
    const Text& id = post ? post->organisation : signatory.organisation;
    result.emplace_back(Value::Object{{"organisation", organisation_name(partnership, id, on)},
                                      {"post", post_name(partnership, signatory.post, on)}});
  }
  return result;
}

std::string year_after(const Date& first, const Date& last) {
  return year_in_words(first + std::chrono::years{1}, last + std::chrono::years{1});
}

}  // namespace

std::string programme_year(const WorkProgramme& programme) {
  const auto& [from, until] = std::pair(programme.from.date, programme.until.date);
  return from && until ? year_in_words(*from, *until) : std::string();
}

Value::Object programme_facts(const WorkProgramme& programme) {
  const ProgrammeTotals totals = totals_of(programme);
  const bool dated = programme.from.date && programme.until.date;
  Value::Object activities;
  for (const Activity& activity : programme.activities)
    activities.emplace_back(activity.id.value, activity_facts(activity, programme.working_day));
  return {
      {"title", programme.title.value},
      {"year", programme_year(programme)},
      {"next-year", dated ? year_after(*programme.from.date, *programme.until.date) : ""},
      {"from", day_in_words(programme.from)},
      {"until", day_in_words(programme.until)},
      {"working-day", plain_number(programme.working_day)},
      {"hours-a-year", totals.hours_a_year.text()},
      {"days-a-year", totals.days_a_year.text(kDayPlaces)},
      {"review", month(programme.review)},
      {"activities", std::move(activities)},
  };
}

Value::Object programme_tables(const WorkProgramme& programme, const Partnership& partnership,
                               Splices& splices) {
  return {{"business-analysis", analysis_values(programme, partnership, splices)},
          {"timeline",
           timeline_values(partnership, programme.timeline,
                           format("diagram:timeline/{}", programme.slug), *programme.from.date)},
          {"risks", risk_values(programme, splices)},
          {"signatories", signatory_values(programme, partnership)}};
}

}  // namespace remit
