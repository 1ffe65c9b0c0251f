// The short forms of a partnership: of its names, and those listed in abbreviations.xml.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/date.h"
#include "compose/composed.h"
#include "document/abbreviations.h"
#include "model/partnership.h"
#include "text/value.h"

namespace remit {

struct KnownAbbreviation {
  std::string short_form;
  std::string expansion;
};

// Those in use on the date, by short form; where two have one short form, the first.
std::vector<KnownAbbreviation> known_abbreviations(const Partnership& partnership, Date on);

// Sets "abbreviations", the known ones that the blocks use and those that they define themselves
// (document/definitions.h; not the initials of persons), in alphabetical order, each {short, long,
// where}; "has-abbreviations"; and "abbreviations-where", the header of the column that says
// where they are used: "" for no such column.
void set_abbreviations(Value& values, const Blocks& blocks,
                       const std::vector<KnownAbbreviation>& known);

// A part of a document: its body or an appendix, with what is known on its own date.
struct AbbreviatedPart {
  std::string label;  // "Report", "Appendix A"
  const Blocks* blocks;
  std::vector<KnownAbbreviation> known;
  // Of an issued report, the text that was issued: a form that the part defines itself is in the
  // table only if it was in that one. Null for all others.
  const std::string* issued = nullptr;
};

// The same for a document of several parts: "where" names those that use the form. The header is
// the value "house.abbreviations-where", unless there is one part only.
void set_abbreviations(Value& values, const std::vector<AbbreviatedPart>& parts);

// The short forms that the blocks use, among them those of abbreviations.xml of whatever date.
std::set<std::string> used_abbreviations(const Partnership& partnership, const Blocks& blocks);

}  // namespace remit
