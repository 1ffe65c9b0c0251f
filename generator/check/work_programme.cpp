#include "check/work_programme.h"

#include "base/decimal.h"
#include "base/format.h"
#include "base/limits.h"

namespace remit {
namespace {

class ProgrammeChecker {
 public:
  explicit ProgrammeChecker(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void check(const WorkProgramme& p) {
    if (p.from.date && p.until.date && *p.until.date < *p.from.date)
      ends_early(p.until.place, "on " + in_words(*p.until.date), "on " + in_words(*p.from.date));
    const auto working_day = Decimal::parse(p.working_day.value);
    if (working_day && working_day->is_zero())
      diagnostics_.error(p.working_day.place, "programme.no-working-day",
                         "a working day has no hours here", "write how many it has: 7.4");
    for (const Activity& a : p.activities) activity(a);
    if (p.timeline) timeline(*p.timeline);
    for (const Risk& r : p.risks)
      for (const Prose* prose : {&r.risk, &r.affected, &r.controls, &r.action}) text(*prose);
    for (const Signatory& s : p.signatories)
      if (!s.organisation.given() && !s.post.given())
        nobody(s.post.place, "write organisation=\"…\" or post=\"…\"");
  }

 private:
  void activity(const Activity& a) {
    for (const WorkTask& t : a.tasks) task(t);
    for (const Proposal& p : a.proposals) {
      leads(p.leads);
      text(p.text);
    }
    if (a.rota) months(a.rota->from, a.rota->until);
  }

  void task(const WorkTask& t) {
    const int statements = t.hours.given() + t.minutes.given() + t.not_estimated.given();
    if (statements == 0)
      diagnostics_.error(t.title.place, "programme.no-hours",
                         "this task does not say how long it takes",
                         "write hours=\"…\" or minutes=\"…\", or not-estimated=\"yes\"");
    if (statements > 1)
      diagnostics_.error(t.title.place, "programme.hours-twice",
                         "this task says in two ways how long it takes",
                         "keep one of 'hours', 'minutes' and 'not-estimated'");
    if (t.every.given() && !t.times.given())
      diagnostics_.error(
          t.every.place, "programme.how-often",
          format("this comes every {}, but how many times a year is not said", t.every.value),
          "write it as times=\"…\": 48 weeks of work in a year, say");
  }

  void timeline(const Timeline& t) {
    months(t.from, t.until);
    for (const TimelineTask& task : t.tasks) {
      leads(task.leads);
      for (const TimelineEntry& entry : task.entries) this->entry(entry, t);
    }
  }

  void entry(const TimelineEntry& e, const Timeline& t) {
    const bool day = e.date.date.has_value();
    if (!day && !e.month.month)
      return not_when(e.month.place, "this says neither a month nor a day",
                      "write month=\"…\" or date=\"…\"");
    if (day && (e.month.month || e.until.month))
      return not_when(e.date.place, "this is a day and a month at once",
                      "keep 'date', or 'month' with 'until'");
    if (!day && e.at.given())
      return not_when(e.at.place, "this is a time of day, but no day is said",
                      "write date=\"…\" instead of month=\"…\"");
    const Month first = day ? month_of(*e.date.date) : *e.month.month;
    const Month last = e.until.month.value_or(first);
    if (last < first)
      return ends_early(e.until.place, "in " + in_words(last), "in " + in_words(first));
    const Place& place = day ? e.date.place : e.month.place;
    if (t.from.month && first < *t.from.month) outside(place, first, t);
    if (t.until.month && last > *t.until.month)
      outside(e.until.month ? e.until.place : place, last, t);
  }

  void months(const MonthText& from, const MonthText& until) {
    if (!from.month || !until.month) return;
    const auto count = (*until.month - *from.month).count() + 1;
    if (count < 1)
      ends_early(until.place, "in " + in_words(*until.month), "in " + in_words(*from.month));
    else if (count > static_cast<long>(kMaxMonths))
      diagnostics_.error(until.place, "limit.months",
                         format("these are {} months; at most {} are possible", count, kMaxMonths),
                         "correct the year, or part it into several");
  }

  void leads(const std::vector<Lead>& list) {
    for (const Lead& lead : list)
      if (!lead.organisation.given() && !lead.post.given() && !lead.words.given())
        nobody(lead.post.place, "write organisation=\"…\", post=\"…\" or words=\"…\"");
  }

  void text(const Prose& prose) {
    if (prose.blocks.empty())
      diagnostics_.error(prose.place, "programme.no-text", "nothing is written here",
                         "write a sentence between the tags");
  }

  void nobody(const Place& place, std::string help) {
    diagnostics_.error(place, "programme.nobody", "this names nobody", std::move(help));
  }

  void not_when(const Place& place, std::string message, std::string help) {
    diagnostics_.error(place, "programme.not-when", std::move(message), std::move(help));
  }

  void outside(const Place& place, const Month& month, const Timeline& t) {
    if (t.from.month && t.until.month)
      diagnostics_.error(place, "programme.outside-timeline",
                         format("{} is not in the timeline, which runs from {} to {}",
                                in_words(month), in_words(*t.from.month), in_words(*t.until.month)),
                         "correct the month, or the months of the timeline");
  }

  void ends_early(const Place& place, const std::string& end, const std::string& begin) {
    diagnostics_.error(place, "fact.ends-before-it-begins",
                       format("this ends {}, before it begins {}", end, begin),
                       "correct one of the two");
  }

  Diagnostics& diagnostics_;
};

}  // namespace

void check_work_programmes(const Workspace& workspace, Diagnostics& diagnostics) {
  for (const Partnership& partnership : workspace.partnerships)
    for (const WorkProgramme& programme : partnership.work_programmes)
      ProgrammeChecker(diagnostics).check(programme);
}

}  // namespace remit
