// The versions of a body's terms, as a table tells them.
#pragma once

#include "model/partnership.h"
#include "text/value.h"

namespace remit {

// in-force-from, agreed-by, agreed-on, minute, summary: of each version until this one that is in
// force on some day, the newest first. None while nothing is known of who agreed to any of them.
Value::List version_history(const Partnership& partnership, const TermsOfReference& until);

}  // namespace remit
