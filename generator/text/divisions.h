// Divisions and captions: from marks among the blocks to the tree's Divs and captions.
#pragma once

#include "base/diagnostics.h"
#include "document/tree.h"
#include "text/markdown_marks.h"

namespace remit {

// A block that stands where a mark's line stood, until resolve_divisions takes it away.
Block mark_block(std::size_t index, Place place);

// Puts what stands between a division's opening and its closing line into a Div, and a paragraph
// "Table: …" beside a table into the table as its caption. A division opens and closes in the same
// list item, quotation or division. Reports lines without a counterpart, names that no division
// has (some are for templates alone) and captions without a table.
void resolve_divisions(Blocks& blocks, const std::vector<Mark>& marks, bool in_template,
                       Diagnostics& diagnostics);

}  // namespace remit
