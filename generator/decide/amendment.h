// A proposal to change a body's terms of reference.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "decide/new_file.h"
#include "model/partnership.h"

namespace remit {

struct ProposedAmendment {
  const TermsOfReference* amends = nullptr;  // the latest version, of which it is a copy
  std::string version;                       // "proposed-wider-membership"
  std::string base;                          // the path of its files, without the suffix
  std::vector<NewFile> files;
};

// The files of a new proposal, which starts as a copy of the body's latest terms. `name` is a word
// or two; with "" it is called an amendment. Nothing, and an error, if there is nothing to change
// or the name belongs to an earlier proposal:
//   amendment.no-terms     the body has no terms of reference in force
//   amendment.name-taken   another proposal has or had that name
std::optional<ProposedAmendment> propose_amendment(const Partnership& partnership, const Body& body,
                                                   const std::string& name,
                                                   Diagnostics& diagnostics);

}  // namespace remit
