// The versions of a body's terms, as a table tells them.
#pragma once

#include <string>
#include <vector>

#include "model/partnership.h"
#include "text/value.h"

namespace remit {

// What the table says of one version, as its columns stand: from when it is in force, who agreed
// it, when, by which minute, and what it changes. `first` is the first of those known.
std::vector<std::string> version_row(const Partnership& partnership,
                                     const TermsOfReference& version, bool first);

// in-force-from, agreed-by, agreed-on, minute, summary: of each version until this one that is in
// force on some day, the newest first. None while nothing is known of who agreed to any of them.
Value::List version_history(const Partnership& partnership, const TermsOfReference& until);

}  // namespace remit
