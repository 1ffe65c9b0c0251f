#include "check/issued.h"

#include <algorithm>
#include <map>

#include "base/digest.h"
#include "base/format.h"
#include "document/reading_text.h"
#include "document/text_changes.h"
#include "model/issued_files.h"

namespace remit {
namespace {

constexpr std::size_t kChangesShown = 3;

std::string when(const DateText& date) {
  return date.date ? " on " + in_words(*date.date) : std::string();
}

// "issued on 7 March 2022 and revised on 9 March 2022"
std::string history(const IssueRecord& record) {
  std::string result = "issued" + when(record.on);
  if (!record.revisions.empty()) result += " and last revised" + when(record.last_date());
  return result;
}

void show(const TextChange& change, Diagnostic& d) {
  if (change.before.empty()) {
    d.note(format("it would now also say “{}”", change.after));
    return;
  }
  d.note(format("it was issued saying “{}”", change.before));
  d.note(change.after.empty() ? "and would no longer say it"
                              : format("and would now say “{}”", change.after));
}

}  // namespace

bool is_unaltered(const IssueRecord& record) {
  return digest(record.text) == record.last_digest().value;
}

bool is_record_altered(const Report& report) {
  return report.issue &&
         (report.issued.value != report.issue->itself || !is_unaltered(*report.issue));
}

std::string correction_of_issue(const Report& report) {
  return format("remit issue {} --correct --on DATE --reason \"…\"", report.folder);
}

std::vector<std::string> changed_files(const Report& report) {
  std::map<std::string, std::string> now;
  for (const IssuedFile& file : files_of(report)) now.emplace(file.name.value, file.digest.value);
  std::vector<std::string> result;
  for (const IssuedFile& file : report.issue->files) {
    const auto found = now.find(file.name.value);
    if (found == now.end())
      result.push_back(format("'{}' is no longer there", file.name.value));
    else if (found->second != file.digest.value)
      result.push_back(
          format("'{}' is another file than the one that was issued", file.name.value));
    if (found != now.end()) now.erase(found);
  }
  for (const auto& [name, digest] : now) result.push_back(format("'{}' came after it", name));
  return result;
}

void check_issued(const Report& report, const Blocks& composed, Diagnostics& diagnostics) {
  if (!report.issue) {
    if (report.issued.given())
      diagnostics
          .error(report.issued.place, "report.issued-lost",
                 "this report was issued, and the record of what it said is gone",
                 format("bring back report.issued.xml and report.issued.md as `remit issue` wrote "
                        "them; if they are lost, record what it says now, so that readers are "
                        "told: {}",
                        correction_of_issue(report)))
          .is_settled_by(SettledBy::issuing);
    return;
  }
  const IssueRecord& record = *report.issue;
  if (report.issued.value != record.itself) {
    diagnostics
        .error(record.place, "report.issued-altered",
               format("this record is not the one that was written when the report was {}",
                      history(record)),
               format("bring back this file and the cover sheet as `remit issue` wrote them; to "
                      "correct the day that it records: {}",
                      correction_of_issue(report)))
        .note("its digest stands, or stood, at", report.place)
        .is_settled_by(SettledBy::issuing);
    return;
  }
  if (!is_unaltered(record)) {
    diagnostics
        .error(record.text_place, "report.issued-altered",
               format("this record was altered after the report was {}", history(record)),
               format("bring back the file as `remit issue` wrote it; what changes in a report "
                      "is accepted openly: remit issue {} --revise --reason \"…\"",
                      report.folder))
        .note("the record of its dates is at", record.place)
        .is_settled_by(SettledBy::issuing);
    return;
  }
  const auto parts = reading_parts(composed);
  const auto files = changed_files(report);
  if (reading_text(parts) == record.text && files.empty()) return;
  const auto changes = first_changes(read_reading_text(record.text), parts, kChangesShown + 1);
  Diagnostic& d = diagnostics.error(
      report.place, "report.issued-changed",
      format("this report was {}, and would now say something else", history(record)),
      format("take back what changed it; or accept the change: remit issue {} --revise --reason "
             "\"…\"",
             report.folder));
  d.is_settled_by(SettledBy::issuing);
  for (std::size_t i = 0; i < std::min(changes.size(), kChangesShown); ++i) show(changes[i], d);
  if (changes.size() > kChangesShown) d.note("there are more changes");
  for (const std::string& file : files) d.note(file);
}

}  // namespace remit
