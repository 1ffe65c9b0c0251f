// Short forms: found where they are used.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/tree.h"

namespace remit {

// A short form as it stands in a text.
struct AbbreviationUse {
  std::string text;          // without plural or possessive "s": "DHR" for "DHRs"
  std::string before;        // the text of the same block before it, without "(": for its expansion
  bool in_brackets = false;  // "(DHR)"
  bool in_heading = false;
  Place place;
};

// Every use in reading order of a form in `known`, and of anything else that looks like a short
// form: two to eight capital letters, "&" and digits, at least two of them letters, not a roman
// number and not the first half of a postcode. Code, addresses and passages
// in another language (attribute "lang") are not looked at.
std::vector<AbbreviationUse> find_abbreviations(const Blocks& blocks,
                                                const std::vector<std::string>& known);

}  // namespace remit
