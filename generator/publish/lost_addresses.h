// Addresses once published stay: what was there before, and would be gone without a word.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "model/document_formats.h"
#include "model/workspace.h"
#include "publish/manifest.h"
#include "publish/output.h"

namespace remit {

// An error of code "output.address-lost" for each page that was published before, and for each file
// that a page offered (website/addresses/addresses.h, is_lasting), if `files` has it no longer.
// Files in the folder of a page that is lost are not named besides it.
//
// May be gone: what website.xml says was removed, with the files beside its page; files beside the
// page of a report that keeps an appendix from the public, since what is exempt must go at once,
// each with a warning of code "output.exempt-gone"; the whole of a partnership that is said to have
// `ended`, by its folder; and all of a build with drafts, which is nothing published. A partnership
// that is in the workspace no longer is one error, and so is all that is of a format that is not
// asked for.
void check_lost_addresses(const Manifest& before, const std::vector<OutputFile>& files,
                          const Workspace& workspace, const std::set<std::string>& ended,
                          const std::set<DocumentFormat>& formats, Diagnostics& diagnostics);

}  // namespace remit
