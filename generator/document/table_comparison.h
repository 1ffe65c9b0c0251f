// Two tables compared by row, and rows by cell.
#pragma once

#include <optional>

#include "document/comparable.h"
#include "document/tree.h"
#include "document/word_comparison.h"

namespace remit {

// A row that came or went has the mark in its attributes. What stands in a cell, and the caption,
// is compared by word. Nothing if the tables are to be shown as replaced: their columns or
// attributes differ, they have merged cells, or no row stayed.
std::optional<Table> compare_tables(const Table& before, const Table& after,
                                    const Comparable& comparable,
                                    const CompareBlocks& compare_blocks);

}  // namespace remit
