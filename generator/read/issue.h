// The record of a report that was issued.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "model/issue.h"
#include "read/files.h"

namespace remit {

inline constexpr const char* kIssueRecord = "report.issued.xml";
inline constexpr const char* kIssuedText = "report.issued.md";

// The record beside the report in that folder, one of the sorted `files`; nothing if there is none.
// With one file of its two there is an error.
std::optional<IssueRecord> read_issue(const std::string& base,
                                      const std::vector<std::string>& files, Folder& folder);

}  // namespace remit
