// Tables that end in rows of totals.
#pragma once

#include "document/tree.h"

namespace remit {

// In divisions with the attribute `foot="2"`: the last two rows of each table become its foot. The
// attribute goes; so does one that is not a number of rows that the table has.
void mark_table_feet(Blocks& blocks);

}  // namespace remit
