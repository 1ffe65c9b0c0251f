// Who can agree a body's terms of reference.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "model/partnership.h"

namespace remit {

// Who is said to have agreed a version, and when.
struct Agreement {
  std::string body;  // its id
  Date on;
  Place place;  // where a file says so; none if the command line does: --agreed-by
};

// Whether the body existed on that day and could agree the version. The terms in force on the day
// say who can change them, and the first terms say so of themselves; the body that has since
// replaced the one they name has its power. `as_at` decides which version a proposal changes.
//   adoption.unknown-body   there is no such body
//   adoption.body-dates     it did not exist on that day
//   adoption.no-power       the terms give the power to another
bool check_power(const Agreement& agreement, const Partnership& partnership,
                 const TermsOfReference& terms, Date as_at, Diagnostics& diagnostics);

}  // namespace remit
