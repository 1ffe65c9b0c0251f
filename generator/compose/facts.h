// Facts in prose: the Spans of class "fact" that reading left, filled from the document's values.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "document/tree.h"
#include "text/value.h"

namespace remit {

// What depends on files that could not be read in full, and about which nothing is said therefore:
// beginnings of names.
struct UnreadFacts {
  std::vector<std::string> names;   // names below may be missing: "bodies."
  std::vector<std::string> values;  // what is below may be empty: "bodies.csdb.terms."
};

// Puts the text of each fact in its place. A fact that is a list of texts, alone in its paragraph,
// becomes a bulleted list, each item of which is at the fact's place. A name that does not exist,
// one that stands for a group or a yes-or-no, a list anywhere else, and one about which the data
// says nothing are errors at its place; `document` is what the command line calls the document, for
// the help. True if every fact has its text.
bool fill_facts(Blocks& blocks, const Value& values, const std::string& document,
                const UnreadFacts& unread, Diagnostics& diagnostics);

}  // namespace remit
