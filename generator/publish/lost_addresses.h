// Addresses once public stay: what was published before, and would be gone without a word.
#pragma once

#include <set>
#include <string>

#include "base/diagnostics.h"
#include "model/workspace.h"
#include "publish/manifest.h"
#include "publish/published_now.h"

namespace remit {

// For each page that was published before, and each file that a page offered (is_lasting of
// website/addresses/addresses.h), if `now` has it no longer, an error of code "output.address-lost"
// with what can be done about it (publish/lost_address_repairs.h). Files in the folder of a page
// that is lost are not named besides it.
//
// Of a website that is not public yet (ManifestFacts::lasting) it is a note, one for the website.
//
// May be gone: what website.xml says was removed, with the files beside its page; what was
// forgotten; a list, if nothing is on it any more, with a note of code "output.list-gone"; files
// beside the page of a report that keeps an appendix from the public, since what is exempt must go
// at once, each with a warning of code "output.exempt-gone"; the whole of a partnership that has
// `ended`; and all of a build with drafts, which is nothing published. A partnership that is in the
// workspace no longer is one error, and so is all that is of a format that is not asked for.
void check_lost_addresses(const Manifest& before, const PublishedNow& now,
                          Diagnostics& diagnostics);

// The partnerships whose addresses last from now on: those of before, those whose website.xml
// states the address of the website, and those that are said to be public; as far as they are in
// the workspace.
std::set<std::string> lasting_websites(const Manifest& before, const Workspace& workspace,
                                       const std::set<std::string>& said_to_be_public);

}  // namespace remit
