// Recording that a report was published, and that its readers were told of a revision.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "decide/new_file.h"
#include "model/partnership.h"

namespace remit {

struct IssueRequest {
  Date on;     // the day of publication
  Date as_at;  // today: nothing is published after it
  bool revise = false;
  std::string reason;  // of a revision or correction; not empty then
  std::string text;    // what readers read now (document/reading_text.h)

  bool correct = false;      // the record of the last issue or revision
  bool on_given = false;     // of a correction: the day is another one
  std::string instead = {};  // of a correction: what the reason of the last revision is; or ""
};

// Whether the report can be issued or revised so, or its record corrected. If not, the reasons are
// reported as issue.* (generator/explain/issue.md), or report.issued-lost. Less notice than the law
// asks for is a warning.
bool check_issuing(const IssueRequest& request, const Report& report, Diagnostics& diagnostics);

// The files to write: the record of what the report says, and the cover sheet with its digest.
std::vector<NewFile> issued_files(const IssueRequest& request, const Partnership& partnership,
                                  const Report& report);

// Weekdays between the two, as clear days are counted, but for bank holidays.
int clear_days(Date published, Date meeting);

}  // namespace remit
