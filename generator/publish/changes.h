// What publishing has to change: the finished files against the output folder as it is.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/beneath.h"
#include "base/diagnostics.h"
#include "publish/journal.h"
#include "publish/manifest.h"
#include "publish/output_file.h"

namespace remit {

struct Changes {
  Journal journal;
  std::vector<const OutputFile*> staged;  // what to put, one for each of journal.put
  std::size_t unchanged = 0;
};

// Compares bytes with what is on the disk, so that a file which was damaged by hand is put again.
// A file that has to be put has no path in the stage yet, unless it was kept there.
// An error for every output that would replace a file that is not in the `old` manifest, or lie
// behind a link, or has a longer path than the system can have. `name` is the output folder as the
// user named it, `place` where it really is.
Changes find_changes(const Beneath& folder, const std::string& name, const std::string& place,
                     const Manifest& old, const std::vector<OutputFile>& files,
                     Diagnostics& diagnostics);

}  // namespace remit
