// The widths of the columns of a table in a DOCX: none is narrower than its widest word, as long as
// all together have room on the page.
//
// Word and LibreOffice break a word that is wider than its cell wherever the edge comes
// ("DON|E"). So a column gets at least what its widest word needs, measured in the style in which
// it is printed (cell_ruler.h), with the margins of the cell and a little more for what programs
// round. A word in a cell that spans columns needs that of all of them together.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "document/tree.h"
#include "render/docx/cell_ruler.h"

namespace remit {

// In twentieths of a point, with the margins of the cell.
struct ColumnRoom {
  double least = 0;             // for its widest word
  double line = 0;              // for its widest paragraph on one line
  double text = 0;              // for its longest cell on one line
  std::optional<double> share;  // of the table's width, if that is given
  std::string widest;           // its widest word
};

struct TableRoom {
  std::vector<ColumnRoom> columns;

  double least() const;  // what all columns need together
};

// `table` is prepared (table_grid.h). A cover table of two columns gives the second more than twice
// as much as the first.
TableRoom measure_table(Table& table, bool cover, const CellRuler& ruler);

// How a table shares a width: the widths of its columns, whose sum it is. If there is too little,
// each column lacks as much of what its widest word needs as any other.
std::vector<double> column_widths(const TableRoom& room, double available);

}  // namespace remit
