// The files of one version of a body's terms of reference:
//
//   <in-force-from>.xml, .md                    facts and wording
//   proposed-<slug>.xml, .md                    the same of a version that is not adopted
//   <in-force-from>.adopted.xml, .adopted.md    its record, once it was adopted
//   <in-force-from>.adopted-1.md, -2.md, …      the text of the record before each correction
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/terms_of_reference.h"
#include "read/files.h"

namespace remit {

inline constexpr std::string_view kProposed = "proposed-";

// Whether the file is the facts of a version, or wording without facts beside it: all else is read
// with those. `files` are those of the partnership.
bool begins_version(const std::string& file, const std::vector<std::string>& files);

// Reads a version by its file of facts. Nothing if that cannot be read; bodies of whose terms
// anything has a fault are added to `unread`.
std::optional<TermsOfReference> read_version(const std::string& file,
                                             const std::vector<std::string>& files,
                                             std::vector<std::string>& unread, Folder& folder,
                                             Diagnostics& diagnostics);

// Wording without facts is published nowhere: an error.
void read_wording_alone(const std::string& file, const std::vector<std::string>& files,
                        std::vector<std::string>& unread, Folder& folder, Diagnostics& diagnostics);

}  // namespace remit
