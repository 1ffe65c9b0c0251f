// Which blocks of two documents stand for each other.
#pragma once

#include "document/alignment.h"
#include "document/comparable.h"
#include "document/tree.h"

namespace remit {

// Headings by their id, then what is the same, then what is alike: blocks of the same kind with
// words in common. Blocks under headings that do not stand for each other must be much alike.
Matches align_blocks(const Blocks& before, const Blocks& after, const Comparable& comparable);

// What stands in a Div that an author's `{#id}` put around one block; any other block itself.
const Block& without_id_division(const Block& block);

// Items of lists, by their words.
Matches align_items(const std::vector<Blocks>& before, const std::vector<Blocks>& after,
                    const Comparable& comparable);

}  // namespace remit
