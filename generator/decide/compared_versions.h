// Which two versions of a body's terms a redline compares.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "model/partnership.h"

namespace remit {

struct ComparedVersions {
  const TermsOfReference* before = nullptr;
  const TermsOfReference* after = nullptr;
};

// The versions of these names; with "" for the later one the only proposal, or else the latest
// version, and with "" for the earlier one the version that the later one changes on `as_at`. A
// name that is given belongs to a version. Nothing, and an error:
//   amendment.no-terms           the body has no terms of reference
//   amendment.several-proposed   it has several proposals, and none is named
//   amendment.nothing-before     the later version changes no other
//   amendment.same-version       both are the same
std::optional<ComparedVersions> compared_versions(const Partnership& partnership, const Body& body,
                                                  const std::string& before,
                                                  const std::string& after, Date as_at,
                                                  Diagnostics& diagnostics);

}  // namespace remit
