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

// <version>.adopted.xml; digests of the version's own files.
std::string record_facts(const ComposedDocument& document, const std::string& facts,
                         const std::string& wording, const std::string& text);

}  // namespace remit
