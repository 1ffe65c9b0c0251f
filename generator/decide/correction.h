// Correcting a slip in the record of an adoption: a wrong minute, say, or a text that is not what
// was agreed. What was said before is kept, and readers are told why it was corrected, and when.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/diagnostics.h"
#include "decide/adoption.h"
#include "model/partnership.h"

namespace remit {

// What is right; texts are "" if they were right before.
struct CorrectionRequest {
  std::string agreed_by;  // the id of a body
  std::optional<Date> agreed_on;
  std::optional<Date> in_force_from;  // cannot be corrected
  std::string minute;
  std::string summary;
  std::string reason;  // for readers; not empty
  Date as_at;          // the day of the correction
};

// Whether the facts, the wording or the record of an adopted version are not what was recorded, or
// its record is lost: the correction then records the text as the files give it now.
bool is_altered(const TermsOfReference& terms);

// The decision as it is to be recorded. Nothing if it is not valid; then every reason is reported:
//   adoption.not-adopted         there is no adoption to correct
//   adoption.other-date          a version keeps the day from which it is in force
//   adoption.incomplete          it is not said who agreed the version, or when
//   adoption.nothing-to-correct  all of this is recorded already
//   adoption.agreed-after        a later version was agreed before that day
// and the reasons against any adoption (decide/adoption.h).
std::optional<Decision> decide_correction(const CorrectionRequest& request,
                                          const Partnership& partnership,
                                          const TermsOfReference& terms, Diagnostics& diagnostics);

}  // namespace remit
