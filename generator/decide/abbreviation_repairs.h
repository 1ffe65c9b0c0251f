// Which faults of short forms have one certain repair, and what it is.
#pragma once

#include <string>
#include <vector>

#include "check/short_forms.h"
#include "compose/composed.h"

namespace remit {

// A document whose prose was checked, and with what.
struct CheckedProse {
  const ComposedDocument* document = nullptr;
  ShortFormKnowledge knowledge;
  bool is_kept = false;  // nothing in it may change: it was issued
};

// Other words at a place of a file.
struct TextRepair {
  Place place;
  std::string text;
};

// A line of a partnership's abbreviations.xml.
struct MissingEntry {
  std::string partnership;  // its folder
  std::string form;
  std::string expansion;
};

struct AbbreviationRepairs {
  std::vector<TextRepair> texts;  // by file and place, none within another
  std::vector<MissingEntry> entries;
};

// Certain are:
//   the long form before a short one, "anti-social behaviour (ASB)" for "ASB", where that is first
//   used, as check/short_forms.h says, in reports, pages, protocols and work programmes. Terms of
//   reference are never changed: their words are agreed.
//   an entry in abbreviations.xml for a form that a document uses and nothing explains to its
//   readers, if other documents of the partnership define it, all of them in the same way, and no
//   issued report has it, whose table would change.
// The repairs of both kinds are made together, so that a second run finds nothing to repair. What
// cannot be written into the file as it is (signs of Markdown or XML) is left out.
AbbreviationRepairs decide_abbreviation_repairs(std::vector<CheckedProse> documents);

}  // namespace remit
