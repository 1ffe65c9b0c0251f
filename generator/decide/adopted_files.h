// The files of a version once it is adopted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compose/composed.h"
#include "decide/adoption.h"
#include "decide/new_file.h"

namespace remit {

// In the order in which they are written and removed: the facts, which make the rest valid, are
// written last, and a proposal goes only after that.
struct AdoptedFiles {
  std::vector<NewFile> written;
  std::vector<std::string> removed;  // paths of the proposal that the version was
};

// `before` is the version as it was read, `document` the same composed with the decision applied,
// its diagrams drawn, and `folder` the path of its files in the workspace, which ends with "/".
// Nothing, and an error, if the text of the document cannot be recorded (terms.not-recordable) or
// the new file of facts could not be read again.
std::optional<AdoptedFiles> adopted_files(const Decision& decision, const TermsOfReference& before,
                                          const ComposedDocument& document,
                                          const std::string& folder, Sources& sources,
                                          Diagnostics& diagnostics);

}  // namespace remit
