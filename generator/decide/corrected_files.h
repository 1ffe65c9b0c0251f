// The files of a version whose adoption is corrected.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compose/composed.h"
#include "decide/correction.h"
#include "decide/new_file.h"

namespace remit {

struct CorrectedFiles {
  // In the order in which they are written: first the text before, then the record, then the facts
  // that vouch for it. Where only some of them are there, brought back from a backup, say, the same
  // correction can be made again.
  std::vector<NewFile> written;
  // Later versions that repeat the row of this one in their table of versions, by their days: they
  // are corrected with it.
  std::vector<std::string> repeated_in;
  // Whether the text of the record states the details that were corrected, and so was changed.
  bool is_stated = true;
  std::vector<std::string> text_before, text_now;  // lines of the record that differ
};

// `document` is the version composed with the decision applied, its diagrams drawn, if its files
// are altered (is_altered). Otherwise it is null: the text of the record stays as it is, but for
// the version's row in the table of versions, whatever names, facts and templates are now.
// `folder` is the path of the files in the workspace, which ends with "/". Nothing and an error if
// the text cannot be recorded (terms.not-recordable), or the facts could not be read again.
std::optional<CorrectedFiles> corrected_files(
    const CorrectionRequest& request, const Decision& decision, const Partnership& partnership,
    const TermsOfReference& terms, const ComposedDocument* document, const std::string& folder,
    Sources& sources, Diagnostics& diagnostics);

}  // namespace remit
