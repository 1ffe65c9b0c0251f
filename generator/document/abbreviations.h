// Short forms: found where they are used.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/definitions.h"
#include "document/prose_blocks.h"

namespace remit {

// A short form as it is used in a text.
struct AbbreviationUse {
  std::string text;  // as it is known, or as it is written without the "s" of its plural
  std::size_t block =
      0;  // the number of its text, and the bytes there, plural and possessive left out
  std::size_t begin = 0;
  std::size_t end = 0;
  Place place;
};

// Every use in reading order of a form in `known`, however it is spelt there ("E Cins", "LGBTQ+",
// N.H.S. for NHS), and of anything else that looks like a short form (document/short_forms.h). Of
// two known ones that begin at one place the longer one is used. A form within a code
// (document/codes.h) or within one of the names, which are declared, is not used.
std::vector<AbbreviationUse> find_abbreviations(const ProseBlocks& prose,
                                                const std::vector<std::string>& known,
                                                const std::vector<std::string>& names = {});
std::vector<AbbreviationUse> find_abbreviations(const Blocks& blocks,
                                                const std::vector<std::string>& known);

}  // namespace remit
