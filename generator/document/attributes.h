// Every Attr of a tree, wherever it stands.
#pragma once

#include <functional>
#include <span>

#include "document/tree.h"

namespace remit {

// Those of blocks, tables' bodies, rows and cells, and inlines; in no particular order.
void for_each_attr(Blocks& blocks, const std::function<void(Attr&)>& change);
void for_each_attr(Inlines& inlines, const std::function<void(Attr&)>& change);
// The same without changing anything.
void visit_attrs(std::span<const Block> blocks, const std::function<void(const Attr&)>& visit);

// All rows of a table: of its head, its bodies and its foot, in reading order.
void for_each_row_list(Table& table, const std::function<void(std::vector<Row>&)>& change);

}  // namespace remit
