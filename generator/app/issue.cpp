#include <cstdio>
#include <optional>

#include "app/command_faults.h"
#include "app/commands.h"
#include "app/messages.h"
#include "app/new_files.h"
#include "app/pipeline.h"
#include "base/digest.h"
#include "base/format.h"
#include "base/spelling.h"
#include "check/issued.h"
#include "document/reading_text.h"
#include "model/adoption.h"
#include "model/issued_files.h"
#include "publish/output.h"
#include "read/issue.h"
#include "text/escaping.h"
#include "text/xml_edits.h"

namespace remit {
namespace {

struct Issuing {
  const Partnership* partnership = nullptr;
  const Report* report = nullptr;
  const ComposedDocument* document = nullptr;
};

// The report of that name; or says that there is none, or several.
bool find(const Run& run, Issuing& found) {
  std::vector<std::string> names;
  int count = 0;
  for (const Partnership& partnership : run.workspace.partnerships)
    for (const Report& report : partnership.reports) {
      names.push_back(report.folder);
      const std::string& wanted = run.options.document;
      if (wanted != report.folder && wanted != partnership.folder + "/" + report.folder) continue;
      found.partnership = &partnership;
      found.report = &report;
      ++count;
    }
  const std::string& wanted = run.options.document;
  if (count > 1)
    return refuse(
        format("several partnerships have a report '{}'", wanted),
        format("write the partnership before it: {}/{}", found.partnership->folder, wanted));
  if (count == 1) return true;
  return refuse(format("there is no report '{}'", wanted),
                did_you_mean(wanted, names,
                             names.empty() ? "begin one: remit new report"
                                           : "reports are " + listed(names, "and")));
}

bool find_issued_document(const Run& run, Issuing& found) {
  for (const ComposedDocument& document : run.documents)
    if (document.report && document.name == found.report->folder &&
        document.key.partnership == found.partnership->folder)
      found.document = &document;
  return found.document != nullptr;
}

bool is_date_possible(const Options& options, const Report& report) {
  const Date on = *options.on;
  if (on > options.as_at)
    return refuse(format("{} is not yet: a report is issued when it is published", in_words(on)),
                  "issue it on that day");
  const Date meeting = *report.date.date;
  if (on < meeting - std::chrono::years(1))
    return refuse(format("{} is more than a year before the meeting, which is on {}", in_words(on),
                         in_words(meeting)),
                  "say the day on which it was published: --on 2022-03-07");
  return true;
}

bool may_issue(const Options& options, const Report& report) {
  if (!options.reason.empty())
    return refuse("a reason is for a revision", "leave out --reason, or add --revise");
  if (!report.issue && report.issued.given())
    return refuse("the report was issued already, and the record of what it said is gone",
                  "bring back its report.issued.xml and report.issued.md");
  if (!report.issue) return is_date_possible(options, report);
  const Date on = report.issue->on.date.value_or(Date());
  return refuse(format("the report was issued on {}", in_words(on)),
                format("if its text has changed since, accept that: remit issue {} --revise "
                       "--reason \"…\"",
                       report.folder));
}

bool may_revise(const Options& options, const Report& report, const std::string& text) {
  if (!report.issue)
    return refuse("the report was not issued yet, so there is nothing to revise",
                  format("remit issue {}", report.folder));
  if (options.reason.empty())
    return refuse("a revision has a reason, which readers are told", "add --reason \"…\"");
  if (is_unaltered(*report.issue) && report.issue->text == text && changed_files(report).empty())
    return refuse("the report says what it said when it was issued: there is nothing to revise",
                  "change its text first");
  const std::optional<Date> last = report.issue->last_date().date;
  if (last && *options.on < *last)
    return refuse(format("the report was last issued on {}, and cannot be revised before that",
                         in_words(*last)),
                  "say the day on which the revision is published: --on " + iso(options.as_at));
  return is_date_possible(options, report);
}

std::string record_line(const char* element, const Date& on, const std::string& digest) {
  return format("<{} on=\"{}\" digest=\"{}\"", element, iso(on), escape_markup(digest));
}

// The record with one entry more: of the issue, or of a revision.
std::string record_text(const Options& options, const Report& report, const std::string& digest) {
  std::string text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<!-- Written by `remit issue`: the report is held to it. -->\n";
  const IssueRecord* record = report.issue ? &*report.issue : nullptr;
  text += record ? record_line("issued", *record->on.date, record->digest.value)
                 : record_line("issued", *options.on, digest);
  std::string content;
  for (const IssuedFile& file : files_of(report))
    content += format("  <file name=\"{}\" digest=\"{}\"/>\n", escape_markup(file.name.value),
                      file.digest.value);
  if (record) {
    for (const Revision& r : record->revisions)
      content += format("  {}>{}</revision>\n", record_line("revision", *r.on.date, r.digest.value),
                        escape_markup(r.reason.value));
    content += format("  {}>{}</revision>\n", record_line("revision", *options.on, digest),
                      escape_markup(options.reason));
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

// Weekdays between the two: clear days, but for bank holidays.
int clear_days(std::chrono::sys_days published, std::chrono::sys_days meeting) {
  int count = 0;
  for (auto day = published + std::chrono::days(1); day < meeting; day += std::chrono::days(1)) {
    const std::chrono::weekday weekday(day);
    if (weekday != std::chrono::Saturday && weekday != std::chrono::Sunday) ++count;
  }
  return count;
}

void remark_on_short_notice(const Options& options, const Report& report) {
  const Date meeting = *report.date.date;
  const int days = clear_days(*options.on, meeting);
  if (days >= 5 || options.revise) return;
  std::printf(
      "note: there %s %d clear %s between then and the meeting on %s; the law asks councils for "
      "five\n"
      "  (Local Government Act 1972 s.100B), unless the chair finds the matter urgent\n",
      days == 1 ? "is" : "are", days, days == 1 ? "day" : "days", in_words(meeting).c_str());
}

bool write_issued(const Options& options, const Issuing& issuing, const std::string& text) {
  const std::string base =
      format("content/{}/reports/{}/", issuing.partnership->folder, issuing.report->folder);
  const bool replaces = issuing.report->issue.has_value();
  const std::string record = record_text(options, *issuing.report, digest(text));
  return write_new_files(options.workspace,
                         {{base + kIssuedText, text, replaces},
                          {base + kIssueRecord, record, replaces},
                          {base + "report.xml", cover_text(*issuing.report, record), true}});
}

}  // namespace

int run_issue(const Options& options) {
  Run run(options);
  OutputFolder::complete_interrupted(options.output_folder(), options.workspace, run.diagnostics);
  run.keeps_documents = true;
  run_pipeline(run);
  Issuing issuing;
  if (!find(run, issuing)) return kWrongCommandLine;
  // That issued reports have changed is what a revision is for, of this one or of another.
  run.diagnostics.remove_if(
      [](const Diagnostic& d) { return d.code.starts_with("report.issued-"); });
  if (run.diagnostics.has_errors() || !find_issued_document(run, issuing)) {
    print_diagnostics(run.diagnostics, options.json_messages);
    std::fprintf(stderr, "%s; nothing was issued\n", summary(run.diagnostics).c_str());
    return exit_status(run.diagnostics);
  }
  const std::string text = reading_text(reading_parts(issuing.document->document.blocks));
  const Report& report = *issuing.report;
  const bool allowed =
      options.revise ? may_revise(options, report, text) : may_issue(options, report);
  if (!allowed) return kWrongCommandLine;
  if (!write_issued(options, issuing, text)) return kContentHasErrors;
  std::printf("%s on %s: %s\n", options.revise ? "revised" : "issued",
              in_words(*options.on).c_str(), report.title.value.c_str());
  remark_on_short_notice(options, report);
  std::printf("next: remit build\n  what would change its text is an error from now on\n");
  return kClean;
}

}  // namespace remit
