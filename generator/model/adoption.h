// What adoption fixes: digests of the files of a version, the same whatever their line ends; and
// what a version was before.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/numbering.h"
#include "model/partnership.h"
#include "model/picture.h"

namespace remit {

// Of a file of facts or of wording.
std::string source_digest(std::string_view text);

// Of the text of a record with its pictures, in their order, of how it is numbered, and of what was
// corrected in it.
std::string record_digest(std::string_view text, const NumberingScheme& numbering,
                          const std::vector<PictureFile>& pictures,
                          const std::vector<Correction>& corrections = {});

// Versions of the terms that say under which name they were proposed, as they were then: nobody
// had adopted them, and they had no record.
std::vector<TermsOfReference> once_proposed(const Partnership& partnership);

}  // namespace remit
