// Walking a document tree: every list of blocks and every list of inlines, however deep.
//
// A pass is a function on one list; that is enough to read, to change and to replace nodes, since
// whatever stands in a tree stands in a list.
#pragma once

#include <functional>
#include <span>

#include "document/tree.h"

namespace remit {

struct Walker {
  std::function<void(Blocks&)> blocks;    // may be empty
  std::function<void(Inlines&)> inlines;  // may be empty
};

// Calls the walker for this list, then for the lists inside its nodes as they then are, in reading
// order: a pass sees what it has put in.
void walk(Blocks& blocks, const Walker& walker);
void walk(Inlines& inlines, const Walker& walker);

// The same without changing anything, for each node in reading order.
void for_each_block(std::span<const Block> blocks, const std::function<void(const Block&)>& visit);
void for_each_inline(std::span<const Block> blocks, const std::function<void(const Inline&)>& visit);

}  // namespace remit
