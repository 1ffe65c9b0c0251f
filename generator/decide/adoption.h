// What was decided about a version of terms, and whether the decision is valid.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/diagnostics.h"
#include "model/partnership.h"

namespace remit {

// What somebody says was decided; texts are "" if they were not given.
struct AdoptionRequest {
  std::string agreed_by;  // the id of a body
  std::optional<Date> agreed_on;
  std::optional<Date> in_force_from;  // may be left out for a version that states it
  std::string minute;
  std::string summary;
  bool as_published = false;  // the version is public, and nobody knows who agreed it
  Date as_at;                 // the day of the adoption: nothing can have been agreed after it
};

struct Decision {
  std::string agreed_by;
  Date agreed_on;
  Date in_force_from;
  std::string minute;
  std::string summary;
  bool stated = false;        // by the version itself, before it had a record
  bool as_published = false;  // as in the request
};

// The decision as requested, or as the version itself states it. `terms` is one of the
// partnership's versions. Nothing if the decision is not valid; then every reason is reported, as
// adoption.* (generator/explain/adoption.md). Places are in the version's files; faults of the
// request have none and name the option of `remit adopt`.
std::optional<Decision> decide_adoption(const AdoptionRequest& request,
                                        const Partnership& partnership,
                                        const TermsOfReference& terms, Diagnostics& diagnostics);

// Whether a decision about a version that is not proposed is valid: that the day has come, the body
// could agree it, and the dates follow one another. If not, the reasons are reported as above.
bool check_decision(const Decision& decision, const Partnership& partnership,
                    const TermsOfReference& terms, Date as_at, Diagnostics& diagnostics);

// Makes the version what it is once that is decided; it still has no record.
void apply(const Decision& decision, TermsOfReference& terms);

}  // namespace remit
