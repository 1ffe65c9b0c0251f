// The texts of a document one after the other, with what their place in it says of them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "document/running_text.h"
#include "document/tree.h"

namespace remit {

struct ProseBlock {
  RunningText text;
  bool is_heading = false;
  bool is_cell = false;  // of a table
  bool names_people =
      false;  // under "Present", "In attendance", "Apologies", "Attendees" and the like
};

// A pair of texts that may explain one another: neighbours in a row of a table, or a term of a
// definition list and what it means. Both by their number among the texts.
struct ProsePair {
  std::size_t first;
  std::size_t second;
  bool is_definition = false;  // of a definition list
};

// Without what is in another language (attribute "lang"), and without code.
struct ProseBlocks {
  std::vector<ProseBlock> blocks;  // in reading order
  std::vector<ProsePair> pairs;
};
// The tree must outlive the result.
ProseBlocks prose_blocks(const Blocks& tree);

}  // namespace remit
