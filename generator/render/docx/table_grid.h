// Tables in a DOCX, before Pandoc: the tree's tables are made regular.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "document/tree.h"

namespace remit {

// Makes a table that Pandoc can write: as many columns as the longest row needs, short rows filled
// up with empty cells, spans that stay in their part of the table, and ids of rows and cells on
// divisions inside. A header row without text, as Markdown demands one, is left out, as on the
// page. `style_cell` is called for the content of each cell with the style that its paragraphs
// should have. The widths of the columns are given afterwards (table_widths.h).
void prepare_table(Table& table, bool cover,
                   const std::function<void(Blocks&, const char* style)>& style_cell);

// For each row of a part of a table, and each cell of it, the column where the cell begins. Spans
// are cut where they would leave the part.
using CellColumns = std::vector<std::vector<std::size_t>>;
CellColumns cell_columns(std::vector<Row>& rows);

// Visits the rows of each part of a table: its head, those of its bodies, its foot.
template <class Visit>
void for_each_part(Table& table, Visit visit) {
  visit(table.head);
  for (TableBody& body : table.bodies) {
    visit(body.head);
    visit(body.rows);
  }
  visit(table.foot);
}

}  // namespace remit
