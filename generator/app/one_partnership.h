// Building the website of one partnership: the faults of others do not count, and what was
// published of them stays as it is.
#pragma once

#include <string>
#include <vector>

#include "app/options.h"
#include "base/diagnostics.h"
#include "publish/output.h"
#include "read/workspace.h"

namespace remit {

// Whether the run builds one website only.
bool builds_one(const Options& options);

// Takes all other partnerships out of what was read, with what is wrong with them. Does nothing if
// there is no partnership in that folder.
void leave_out_others(WorkspaceFacts& facts, const std::string& partnership,
                      Diagnostics& diagnostics);

// The output that replaces the partnership's files by those of `made`: what the folder has outside
// of its website, by its list, stays, the front page too, but for what was to be forgotten. Error:
//   output.others-changed   one of those files is not what was published
std::vector<OutputFile> with_others(std::vector<OutputFile> made, const std::string& partnership,
                                    const Manifest& before, OutputFolder& folder,
                                    Diagnostics& diagnostics);

}  // namespace remit
