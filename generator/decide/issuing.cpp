#include "decide/issuing.h"

#include <chrono>
#include <optional>

#include "base/digest.h"
#include "base/format.h"
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
    if (request_.revise)
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
          format("if its text has changed since, revise it: remit issue {} --revise --reason "
                 "\"…\"",
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
      diagnostics_.error(
          last.place, "issue.before-last",
          format("the report was last issued on {}, and --on is {}", in_words(*last.date),
                 in_words(request_.on)),
          format("give the day on which the revision is published: --on {}", iso(request_.as_at)));
    else
      is_date_possible();
  }

  void record_lost() {
    diagnostics_.error(report_.issued.place, "report.issued-lost",
                       "this report was issued, and the record of what it said is gone",
                       "restore report.issued.xml and report.issued.md beside it, from your backup "
                       "or version control");
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

std::string record_line(const char* element, const Date& on, const std::string& digest) {
  return format("<{} on=\"{}\" digest=\"{}\"", element, iso(on), escape_markup(digest));
}

// The record with one more entry: of the issue, or of a revision.
std::string record_text(const IssueRequest& request, const Report& report,
                        const std::string& digest) {
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<!-- Written by `remit issue`: the report is held to it. -->\n";
  const IssueRecord* record = report.issue ? &*report.issue : nullptr;
  text += record ? record_line("issued", *record->on.date, record->digest.value)
                 : record_line("issued", request.on, digest);
  std::string content;
  for (const IssuedFile& file : files_of(report))
    content += format("  <file name=\"{}\" digest=\"{}\"/>\n", escape_markup(file.name.value),
                      file.digest.value);
  if (record) {
    for (const Revision& r : record->revisions)
      content += format("  {}>{}</revision>\n", record_line("revision", *r.on.date, r.digest.value),
                        escape_markup(r.reason.value));
    content += format("  {}>{}</revision>\n", record_line("revision", request.on, digest),
                      escape_markup(request.reason));
  }
  return text + (content.empty() ? "/>\n" : ">\n" + content + "</issued>\n");
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
  const bool replaces = report.issue.has_value();
  const std::string record = record_text(request, report, digest(request.text));
  return {{base + kIssuedText, request.text, replaces},
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
