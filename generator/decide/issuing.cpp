#include "decide/issuing.h"

#include <chrono>
#include <optional>

#include "base/digest.h"
#include "base/format.h"
#include "base/strings.h"
#include "check/issued.h"
#include "model/adoption.h"
#include "model/issued_files.h"
#include "read/issue.h"
#include "text/escaping.h"
#include "text/xml_edits.h"

namespace remit {
namespace {

constexpr int kClearDays = 5;  // Local Government Act 1972 s.100B(3)

class IssueChecker {
 public:
  IssueChecker(const IssueRequest& request, const Report& report, Diagnostics& diagnostics)
      : request_(request), report_(report), diagnostics_(diagnostics) {}

  void check() {
    if (request_.correct)
      correction();
    else if (request_.revise)
      revision();
    else
      first_issue();
  }

 private:
  void first_issue() {
    if (report_.issue) {
      diagnostics_.error(
          report_.issue->on.place, "issue.already-issued",
          format("the report was issued on {}", in_words(report_.issue->on.date.value_or(Date()))),
          format("if its text has changed since, revise it: remit issue {0} --revise --reason "
                 "\"…\"; if the day is wrong, correct it: remit issue {0} --correct --on DATE "
                 "--reason \"…\"",
                 report_.folder));
    } else if (report_.issued.given()) {
      record_lost();
    } else if (is_date_possible()) {
      notice();
    }
  }

  void revision() {
    if (!report_.issue && report_.issued.given()) return record_lost();
    if (!report_.issue) {
      diagnostics_.error(report_.place, "issue.not-issued",
                         "the report has not been issued, so there is nothing to revise",
                         format("issue it: remit issue {}", report_.folder));
      return;
    }
    const IssueRecord& record = *report_.issue;
    if (is_unaltered(record) && record.text == request_.text && changed_files(report_).empty())
      diagnostics_.error(record.text_place, "issue.unchanged",
                         "the report says what it said when it was issued: there is nothing to "
                         "revise",
                         "change its text first");
    const DateText& last = record.last_date();
    if (last.date && request_.on < *last.date)
      before_last(last, "--on " + iso(request_.as_at));
    else
      is_date_possible();
  }

  void correction() {
    if (!report_.issue && !report_.issued.given()) {
      diagnostics_.error(report_.place, "issue.not-issued",
                         "the report has not been issued, so there is nothing to correct",
                         format("issue it: remit issue {}", report_.folder));
    } else if (!request_.on_given && !report_.issue) {
      diagnostics_.error(report_.issued.place, "issue.no-date",
                         "the record is lost, and with it the day on which the report was issued",
                         "add --on DATE");
    } else if (!request_.instead.empty() && (!report_.issue || report_.issue->revisions.empty())) {
      diagnostics_.error(report_.place, "issue.not-revised",
                         "the report was not revised, so no revision has a reason to correct",
                         "leave --revised-because out");
    } else if (report_.issue && !is_record_altered(report_) && !changes(*report_.issue)) {
      diagnostics_.error(report_.issue->last_date().place, "issue.nothing-to-correct",
                         "nothing would change: all of this is recorded already",
                         "give what is right, with --on or --revised-because; what changed in the "
                         "report itself is for --revise");
    } else if (request_.on_given && is_date_possible() && report_.issue) {
      follows_the_one_before(*report_.issue);
    }
  }

  bool changes(const IssueRecord& record) const {
    return (request_.on_given && request_.on != record.last_date().date) ||
           (!request_.instead.empty() &&
            typographic(request_.instead) != record.revisions.back().reason.value);
  }

  void follows_the_one_before(const IssueRecord& record) {
    if (record.revisions.empty()) return;
    const DateText& before =
        record.revisions.size() == 1 ? record.on : record.revisions[record.revisions.size() - 2].on;
    if (before.date && request_.on < *before.date) before_last(before, "--on DATE");
  }

  void before_last(const DateText& last, const std::string& option) {
    diagnostics_.error(last.place, "issue.before-last",
                       format("the report was last issued on {}, and --on is {}",
                              in_words(*last.date), in_words(request_.on)),
                       format("give the day on which the revision is published: {}", option));
  }

  void record_lost() {
    diagnostics_.error(report_.issued.place, "report.issued-lost",
                       "this report was issued, and the record of what it said is gone",
                       format("restore report.issued.xml and report.issued.md beside it, from your "
                              "backup or version control; if they are lost, record what it says "
                              "now, so that readers are told: {}",
                              correction_of_issue(report_)));
  }

  bool is_date_possible() {
    const Date meeting = *report_.date.date;
    if (request_.on > request_.as_at)
      diagnostics_.error({}, "issue.not-yet",
                         format("--on is {}, which has not come yet", in_words(request_.on)),
                         "issue the report on the day on which it is published");
    else if (request_.on < Date(meeting - std::chrono::years(1)))
      diagnostics_.error(report_.date.place, "issue.long-before",
                         format("--on is {}, more than a year before the meeting on {}",
                                in_words(request_.on), in_words(meeting)),
                         "give the day on which the report was published: --on DATE");
    else
      return true;
    return false;
  }

  void notice() {
    const Date meeting = *report_.date.date;
    const int days = clear_days(request_.on, meeting);
    if (days >= kClearDays) return;
    diagnostics_.warning(
        report_.date.place, "issue.short-notice",
        format("there {} {} clear {} between {} and the meeting on {}", days == 1 ? "is" : "are",
               days, days == 1 ? "day" : "days", in_words(request_.on), in_words(meeting)),
        "the law asks councils for five (Local Government Act 1972 s.100B); with fewer, the chair "
        "has to find the item urgent, and the minutes have to say why");
  }

  const IssueRequest& request_;
  const Report& report_;
  Diagnostics& diagnostics_;
};

std::string attribute(const char* name, const std::string& value) {
  return value.empty() ? "" : format(" {}=\"{}\"", name, escape_markup(value));
}

std::string day(const DateText& on) { return on.date ? iso(*on.date) : std::string(); }

std::string record_text(const IssueRecord& record) {
  std::string content;
  for (const IssuedFile& file : record.files)
    content += format("  <file{}{}/>\n", attribute("name", file.name.value),
                      attribute("digest", file.digest.value));
  for (const Revision& r : record.revisions)
    content += format("  <revision{}{}>{}</revision>\n", attribute("on", day(r.on)),
                      attribute("digest", r.digest.value), escape_markup(r.reason.value));
  for (const IssueCorrection& c : record.corrections)
    content += format("  <correction{}{}{}{}>{}</correction>\n", attribute("on", day(c.on)),
                      attribute("was", day(c.was)), attribute("said", c.said.value),
                      attribute("digest", c.digest.value), escape_markup(c.reason.value));
  return format(
             "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
             "<!-- Written by `remit issue`: the report is held to it. -->\n<issued{}{}",
             attribute("on", day(record.on)), attribute("digest", record.digest.value)) +
         (content.empty() ? "/>\n" : ">\n" + content + "</issued>\n");
}

// The record with what is right in its last entry, and what was said there before.
void correct(const IssueRequest& request, const Report& report, IssueRecord& record) {
  IssueCorrection c{{request.as_at, {}}, {request.reason, {}}, {}, {}, {}};
  Revision* last = record.revisions.empty() ? nullptr : &record.revisions.back();
  if (request.on_given) {
    DateText& on = last ? last->on : record.on;
    if (on.date != request.on) c.was = on;
    on.date = request.on;
  }
  if (last && !request.instead.empty()) {
    c.said = last->reason;
    last->reason.value = request.instead;
  }
  if (!report.issue || !is_unaltered(*report.issue)) {
    Text& kept = last ? last->digest : record.digest;
    c.digest = kept;
    kept.value = digest(request.text);
    record.text = request.text;
    record.files = files_of(report);
  }
  record.corrections.push_back(std::move(c));
}

// The record that is written: with one more entry, or with a correction.
IssueRecord next_record(const IssueRequest& request, const Report& report) {
  IssueRecord record = report.issue.value_or(IssueRecord());
  if (request.correct) {
    correct(request, report, record);
    return record;
  }
  const Text now = {digest(request.text), {}};
  if (report.issue) {
    record.revisions.push_back({{request.on, {}}, now, {request.reason, {}}});
  } else {
    record.on.date = request.on;
    record.digest = now;
  }
  record.text = request.text;
  record.files = files_of(report);
  return record;
}

// The cover sheet, which vouches for the record.
std::string cover_text(const Report& report, const std::string& record) {
  Diagnostics ignored;  // it was read before
  const Source& source = *report.place.source;
  const auto root = parse_xml(source, ignored);
  XmlEdits edits(source.text());
  edits.set_attribute(*root, "issued", source_digest(record));
  return edits.take();
}

}  // namespace

bool check_issuing(const IssueRequest& request, const Report& report, Diagnostics& diagnostics) {
  Diagnostics found;
  IssueChecker(request, report, found).check();
  diagnostics.add_all(found);
  return !found.has_errors();
}

std::vector<NewFile> issued_files(const IssueRequest& request, const Partnership& partnership,
                                  const Report& report) {
  const std::string base = format("content/{}/reports/{}/", partnership.folder, report.folder);
  const bool replaces = report.issue || report.issued.given();
  const IssueRecord next = next_record(request, report);
  const std::string record = record_text(next);
  return {{base + kIssuedText, next.text, replaces},
          {base + kIssueRecord, record, replaces},
          {base + "report.xml", cover_text(report, record), true}};
}

int clear_days(Date published, Date meeting) {
  int count = 0;
  for (auto day = std::chrono::sys_days(published) + std::chrono::days(1);
       day < std::chrono::sys_days(meeting); day += std::chrono::days(1)) {
    const std::chrono::weekday weekday(day);
    if (weekday != std::chrono::Saturday && weekday != std::chrono::Sunday) ++count;
  }
  return count;
}

}  // namespace remit
