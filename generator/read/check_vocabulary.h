// An XML file against the vocabulary: every fault of the file in one run.
#pragma once

#include <string_view>

#include "base/diagnostics.h"
#include "text/xml.h"

namespace remit {

struct VocabularyResult {
  bool clean = false;     // no fault
  bool complete = false;  // nothing was left out: every fault could be read past
};

// Checks the element and all inside it against the rule of `root_name`. A misspelt element or
// attribute that is near to one which is expected is reported, and then read as that one (renamed
// in the tree), so that one mistake gives one message.
VocabularyResult check_vocabulary(XmlElement& root, std::string_view root_name,
                                  Diagnostics& diagnostics);

}  // namespace remit
