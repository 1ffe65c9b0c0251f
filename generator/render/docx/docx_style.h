// What the house style says of a Word document.
#pragma once

#include <map>
#include <string>

#include "document/numbering.h"
#include "document/page_style.h"

namespace remit {

// Who is said to have made the changes of a redline, and when.
struct TrackedChanges {
  std::string author = "Remit";
  std::string date;  // ISO 8601 with the time in UTC, "2022-03-15T00:00:00Z"; empty: not said
};

struct DocxStyle {
  PageStyle page;
  NumberingScheme numbering;                        // of the document's own text
  std::map<std::string, NumberingScheme> appended;  // by the label of the appendix: "A", "B"
  TrackedChanges changes = {};
  bool is_settled = false;  // nobody writes the document, so pages are turned for wide tables
};

}  // namespace remit
