// Two texts compared word by word.
#pragma once

#include <functional>

#include "document/comparable.h"
#include "document/tree.h"

namespace remit {

// How blocks inside texts (those of footnotes) are compared.
using CompareBlocks = std::function<Blocks(const Blocks& before, const Blocks& after)>;

struct WordComparison {
  Inlines redline;
  double unchanged = 1;  // the part of both texts that is in both, from 0 to 1
};

// Changes are whole words with the space before them; a deletion stands before its insertion. One
// short word, or a few between long changes, that would stand unchanged between two is shown as
// changed with them. What is emphasised, linked or in a footnote is compared inside if the two are
// of the same kind and alike, or else is shown as replaced.
WordComparison compare_words(const Inlines& before, const Inlines& after,
                             const Comparable& comparable, const CompareBlocks& compare_blocks);

}  // namespace remit
