// What an XML file may not hold, found in its bytes before libxml2 reads them.
#pragma once

#include "base/diagnostics.h"

namespace remit {

// Reports a declared encoding other than UTF-8, and the first tag with more attributes than
// kMaxXmlAttributes (libxml2 takes minutes for half a million). True if the file may be parsed.
bool check_xml_limits(const Source& source, Diagnostics& diagnostics);

}  // namespace remit
