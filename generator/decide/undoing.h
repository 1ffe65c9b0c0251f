// Taking back an adoption that was never published.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "decide/adopted_files.h"
#include "model/partnership.h"
#include "model/publicity.h"

namespace remit {

// Whether the adoption can be undone. If not, the reasons are reported:
//   adoption.not-adopted      there is no adoption to undo
//   adoption.published        the version is public; `address` is where
//   adoption.maybe-published  it may be: `out`, the output folder, does not tell
//   adoption.built-upon       a later version was adopted that changes this one
bool check_undoing(const Partnership& partnership, const TermsOfReference& terms,
                   Publicity publicity, const std::string& address, const std::string& out,
                   Diagnostics& diagnostics);

// Makes the version what it was before: a proposal, or a version that nobody adopted.
void undo(const Partnership& partnership, TermsOfReference& terms);

// The files of the version as it was before, and those of its record, which are removed. `folder`
// is the path of its files in the workspace, which ends with "/".
AdoptedFiles undone_files(const Partnership& partnership, const TermsOfReference& terms,
                          const std::string& folder);

}  // namespace remit
