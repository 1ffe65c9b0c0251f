// Figures with a hyphen in tables: "2025-26", "01206-282222".
#pragma once

#include "text/xml.h"

namespace remit {

// Keeps every figure in a w:tbl on one line: a hyphen inside a word that a digit follows becomes
// the no-break hyphen of Word. Addresses keep their hyphens, since people copy them. A table with
// tracked changes is left as it is.
void keep_figures_whole(XmlElement& table);

}  // namespace remit
