// Whether a folder may be an output folder, decided before anything is written to it.
#pragma once

#include <optional>
#include <string>

#include "base/beneath.h"
#include "base/diagnostics.h"

namespace remit {

// The absolute path, without links, of the folder `path`, which may be missing yet. Nothing and an
// error if it is "/", the home folder, a link, no folder, the workspace or a folder above it, or if
// it lies in the workspace's content/, templates/ or site/.
std::optional<std::string> resolve_output_folder(const std::string& path,
                                                 const std::string& workspace,
                                                 Diagnostics& diagnostics);

// Whether the folder is empty or has our marker. A run that was stopped before it could mark an
// empty folder left nothing but its own lock, and the marker's draft.
bool is_ours(const Beneath& folder);

}  // namespace remit
