// A file that is published beside a report as it is.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "model/report.h"
#include "read/files.h"

namespace remit {

// Reads the file that `name` names from the folder `base` of the workspace: a PDF, a DOCX or an
// XLSX, known by its bytes as well as by its name. One that is missing, lies outside, is larger
// than kMaxAttachedBytes (limit.file-size), or is of another kind, or has macros
// (attachment.unknown-kind), is an error at the place of the name.
std::optional<AttachedFile> read_attached_file(const Text& name, const std::string& base,
                                               Folder& folder, Diagnostics& diagnostics);

}  // namespace remit
