// The record of what was adopted, as files: made from a composed version, read by
// read/terms_version.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "compose/composed.h"
#include "model/picture.h"

namespace remit {

struct RecordFiles {
  std::string text;                   // <version>.adopted.md
  std::vector<PictureFile> pictures;  // diagrams, as they are drawn: by name, beside it
  std::string digest;                 // of both (model/adoption.h)
};

// `version` is the date of the version; the diagrams of the document are among its pictures.
// Nothing, and an error (terms.not-recordable), if reading the text again would not give the same
// document.
std::optional<RecordFiles> record_files(const ComposedDocument& document,
                                        const std::string& version, Sources& sources,
                                        Diagnostics& diagnostics);

// What <version>.adopted.xml says beside the levels of the numbers: digests of the version's own
// files and of the record's text, and what of AdoptedRecord else is not in that text.
struct RecordNotes {
  std::string facts;
  std::string wording;  // "" without wording
  std::string text;
  bool stated = false;
  std::vector<Correction> corrections = {};
};
std::string record_facts(const NumberingScheme& numbering, const RecordNotes& notes);

}  // namespace remit
