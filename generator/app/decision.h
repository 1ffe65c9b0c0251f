// What was decided about a version of terms, and whether it may be so.
#pragma once

#include <optional>
#include <string>

#include "app/options.h"
#include "base/date.h"
#include "model/partnership.h"

namespace remit {

struct Decision {
  std::string agreed_by;
  Date agreed_on;
  Date in_force_from;
  std::string minute;
  std::string summary;
  bool stated = false;        // by the version itself, before there was a record
  bool as_published = false;  // it is public, and nobody knows who agreed it
};

// What the options of `remit adopt`, or the version itself, say was decided. Nothing if that may
// not be, which has been said with the reason: by a body without the power, in force before it was
// agreed, a change of a version that another has changed since.
std::optional<Decision> decide(const Options& options, const Partnership& partnership,
                               const TermsOfReference& terms);

// The version as it is once that is decided; it has no record yet.
void apply(const Decision& decision, TermsOfReference& terms);

}  // namespace remit
