// What a report appends from files: prose of ours, and files that are published as they are.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "model/report.h"
#include "read/files.h"

namespace remit {

// Reads, for each appendix that names one, its Markdown file or its attached file, from the folder
// `base` of the report. What cannot be read is reported, and left out of the appendix.
void read_appendices(Report& report, const std::string& base, Folder& folder,
                     Diagnostics& diagnostics);

}  // namespace remit
