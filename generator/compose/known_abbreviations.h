// The short forms of a partnership: of its names, and those listed in abbreviations.xml.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
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

// Sets "abbreviations", the known ones that the blocks use, in alphabetical order, each {short,
// long}; and "has-abbreviations".
void set_abbreviations(Value& values, const Blocks& blocks,
                       const std::vector<KnownAbbreviation>& known);

}  // namespace remit
