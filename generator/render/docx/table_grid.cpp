// Pandoc's table model has a head, bodies and a foot, whose cells can span rows and columns. Grid
// places the cells of one part as HTML does, each in the first free column of its row. A span ends
// where a cell from a row above begins, and where its part ends. Then every row is filled up with
// empty cells, so that all have the same columns.
#include "render/docx/table_grid.h"

#include <algorithm>

#include "render/docx/style_names.h"

namespace remit {
namespace {

std::size_t positive(int span) { return static_cast<std::size_t>(std::max(span, 1)); }

// Places the cells of one part of a table; spans are cut where the part ends.
struct Grid {
  CellColumns columns;
  std::vector<std::size_t> used;  // columns filled, for each row

  explicit Grid(std::vector<Row>& rows);
  std::size_t width() const {
    return used.empty() ? 0 : *std::max_element(used.begin(), used.end());
  }
};

Grid::Grid(std::vector<Row>& rows) {
  std::vector<std::size_t> taken;  // how many more rows each column is taken for, from above
  for (std::size_t r = 0; r < rows.size(); ++r) {
    columns.emplace_back();
    std::vector<bool> filled(taken.size());
    for (std::size_t c = 0; c < taken.size(); ++c) filled[c] = taken[c] > 0;
    for (std::size_t& rest : taken) rest -= rest > 0 ? 1 : 0;
    std::size_t column = 0;
    for (Cell& cell : rows[r].cells) {
      while (column < filled.size() && filled[column]) ++column;
      std::size_t span = 1;
      while (span < positive(cell.col_span) &&
             (column + span >= filled.size() || !filled[column + span]))
        ++span;
      cell.col_span = static_cast<int>(span);
      cell.row_span = static_cast<int>(std::min(positive(cell.row_span), rows.size() - r));
      if (filled.size() < column + span) {
        filled.resize(column + span);
        taken.resize(column + span);
      }
      for (std::size_t c = column; c < column + span; ++c) {
        filled[c] = true;
        taken[c] = positive(cell.row_span) - 1;
      }
      columns.back().push_back(column);
    }
    used.push_back(static_cast<std::size_t>(std::count(filled.begin(), filled.end(), true)));
  }
}

void fill_up(std::vector<Row>& rows, const Grid& grid, std::size_t width) {
  for (std::size_t r = 0; r < rows.size(); ++r)
    for (std::size_t c = grid.used[r]; c < width; ++c) rows[r].cells.emplace_back();
}

void anchor(Blocks& content, std::string& id) {
  if (id.empty()) return;
  Div division;
  division.attr.id = std::move(id);
  division.content = std::move(content);
  id.clear();
  content = {Block{std::move(division), {}}};
}

void anchor_ids(std::vector<Row>& rows) {
  for (Row& row : rows) {
    for (Cell& cell : row.cells) anchor(cell.content, cell.attr.id);
    if (!row.cells.empty()) anchor(row.cells.front().content, row.attr.id);
  }
}

}  // namespace

CellColumns cell_columns(std::vector<Row>& rows) { return Grid(rows).columns; }

void prepare_table(Table& table, bool cover,
                   const std::function<void(Blocks&, const char* style)>& style_cell) {
  if (is_blank(table.head)) table.head.clear();
  std::size_t width = table.columns.size();
  for_each_part(table,
                [&](std::vector<Row>& rows) { width = std::max(width, Grid(rows).width()); });
  table.columns.resize(width);
  for_each_part(table, [&](std::vector<Row>& rows) { fill_up(rows, Grid(rows), width); });

  const auto style_rows = [&](std::vector<Row>& rows, const char* style) {
    for (Row& row : rows)
      for (Cell& cell : row.cells) style_cell(cell.content, style);
  };
  style_rows(table.head, kTableHeading);
  for (TableBody& body : table.bodies) {
    style_rows(body.head, kTableHeading);
    const Grid grid(body.rows);
    const std::size_t labels = static_cast<std::size_t>(std::max(body.row_head_columns, 0));
    for (std::size_t r = 0; r < body.rows.size(); ++r)
      for (std::size_t i = 0; i < body.rows[r].cells.size(); ++i)
        style_cell(body.rows[r].cells[i].content, grid.columns[r][i] >= labels ? kTableText
                                                  : cover                      ? kCoverLabel
                                                                               : kTableRowHeading);
  }
  style_rows(table.foot, kTableRowHeading);
  for_each_part(table, anchor_ids);
}

}  // namespace remit
