// Where words stand in a text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/tree.h"

namespace remit {

struct PhraseUse {
  std::string text;
  Place place;  // from its first word to its last
};

// Every place, in reading order, at which one of the phrases stands as whole words. Of two that
// begin at one place the longer one is found, and nothing within what was found. How a phrase was
// typed (apostrophes, line ends, no-break spaces: plainly_typed) makes no difference; an "s" of the
// plural or possessive is no part of the word before it. Upper and lower case differ. Code and
// footnote marks are passed over.
std::vector<PhraseUse> find_phrases(const Blocks& blocks, const std::vector<std::string>& phrases);

// The same in a single text.
std::vector<PhraseUse> find_phrases(std::string_view text, const Place& place,
                                    const std::vector<std::string>& phrases);

}  // namespace remit
