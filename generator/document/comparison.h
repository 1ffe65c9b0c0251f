// Two documents compared: what came, what went, what stayed, as one tree, a redline.
//
// The marks are those that tree.h lists; tracked_changes.h accepts and rejects them. Laws, for any
// two trees whose texts are joined (join_texts):
//
//   accept_all(compare(a, b)) == b
//   reject_all(compare(a, b)) == a, but for what is kept out of the comparison (comparable.h)
//
// No mark stands inside another, and no id stands there twice if it does not in `after`.
//
// Blocks are aligned first: those that are the same, headings by their id, then those that are
// alike between them. A heading stands for another if their words or those of what follows are
// alike. A block that was moved went from one place and came to the other. Then, in blocks that
// stand for each other:
//
// - paragraphs and headings are compared by word (word_comparison.h); a paragraph of which more
//   than two thirds changed is shown as replaced;
// - lists are compared by item, quotations and divisions by block, tables by row, and rows by cell;
// - code, lists of another kind, headings of another level, divisions of another class and tables
//   with other columns, or with merged cells, are replaced.
#pragma once

#include "document/tracked_changes.h"
#include "document/tree.h"

namespace remit {

Blocks compare(const Blocks& before, const Blocks& after);

}  // namespace remit
