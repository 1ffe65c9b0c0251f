// Tables whose first column tells what each row is about.
#pragma once

#include "document/tree.h"

namespace remit {

// In divisions of class "cover" or "row-headers": the first column of each table becomes row headers
// (`row_head_columns` = 1), and a header row that is blank, as Markdown demands one, goes.
void mark_row_headers(Blocks& blocks);

}  // namespace remit
