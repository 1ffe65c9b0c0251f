// Reports that were issued say what they said.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "document/tree.h"
#include "model/report.h"

namespace remit {

// Whether the text of the record is the one of its digest.
bool is_unaltered(const IssueRecord& record);

// Whether the record is not the one that the cover sheet vouches for, or its text is another.
bool is_record_altered(const Report& report);

// How to correct the record of an issued report: a command.
std::string correction_of_issue(const Report& report);

// Pictures and attached files of the report that are others than those of its record, in words:
// "'plan.pdf' is another file".
std::vector<std::string> changed_files(const Report& report);

// Holds the report, as it is composed now, to its record; one that was not issued may say anything.
//   report.issued-lost      the cover sheet says that it was issued, and there is no record
//   report.issued-altered   the record is not the one that was written
//   report.issued-changed   the text or one of its files is another, with the first changes
void check_issued(const Report& report, const Blocks& composed, Diagnostics& diagnostics);

}  // namespace remit
