// Rows of tables as cmark-gfm leaves them.
#pragma once

#include <cstddef>

#include "base/diagnostics.h"
#include "document/tree.h"
#include "text/mapped_text.h"

namespace remit {

// A column's alignment, from cmark's letter for it.
Alignment column_alignment(unsigned char letter);

// Reports what stands in more cells than the table has columns, in the row whose line begins at an
// offset of the text: cmark-gfm drops it without a word. Empty cells may be dropped. True if there
// is any; of rows in succession only the first is reported, hence `again`.
bool report_lost_cells(const MappedText& text, std::size_t line_begin, std::size_t columns,
                       bool again, Diagnostics& diagnostics);

}  // namespace remit
