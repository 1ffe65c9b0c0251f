// The half of docx_tables.h that works on the tree.
#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "render/docx_tables.h"

namespace remit {
namespace {

constexpr double kWidestShare = 0.7;  // of a column whose width is not given

// For each row and cell, the column where the cell begins.
using CellColumns = std::vector<std::vector<std::size_t>>;

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

template <class Visit>
void for_each_part(Table& table, Visit visit) {
  visit(table.head);
  for (TableBody& body : table.bodies) {
    visit(body.head);
    visit(body.rows);
  }
  visit(table.foot);
}

bool without_text(std::vector<Row>& rows) {
  return std::all_of(rows.begin(), rows.end(), [](const Row& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const Cell& cell) { return plain_text(cell.content).empty(); });
  });
}

// How much room a column wants: more for longer texts, but by far not in proportion, and enough
// for its longest word.
std::vector<double> wanted_widths(Table& table, std::size_t columns) {
  std::vector<double> wanted(columns, 6);
  for_each_part(table, [&](std::vector<Row>& rows) {
    const Grid grid(rows);
    for (std::size_t r = 0; r < rows.size(); ++r) {
      for (std::size_t i = 0; i < rows[r].cells.size(); ++i) {
        const Cell& cell = rows[r].cells[i];
        if (cell.col_span != 1) continue;
        std::size_t longest_word = 0, word = 0;
        const std::string text = plain_text(cell.content);
        for (std::size_t at = 0; at < text.size();) {
          const char32_t c = utf8::next(text, at);
          word = c == ' ' || c == '\n' ? 0 : word + 1;
          longest_word = std::max(longest_word, word);
        }
        const double by_length = 3 * std::sqrt(static_cast<double>(utf8::length(text)));
        const double by_word = std::min(static_cast<double>(longest_word) + 3, 25.0);
        double& room = wanted[grid.columns[r][i]];
        room = std::max({room, std::min(by_length, 45.0), by_word});
      }
    }
  });
  return wanted;
}

// The columns without a width share what the others leave.
void give_widths(Table& table, bool cover) {
  double given = 0, wanted_in_all = 0;
  const std::vector<double> wanted = wanted_widths(table, table.columns.size());
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const auto& width = table.columns[c].width;
    (width ? given : wanted_in_all) += width ? *width : wanted[c];
  }
  if (cover && given == 0 && table.columns.size() == 2) {
    table.columns[0].width = 1 - kWidestShare;
    table.columns[1].width = kWidestShare;
    return;
  }
  const double rest = std::max(1 - given, 0.05);
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    auto& width = table.columns[c].width;
    if (!width) width = std::round(1000 * rest * wanted[c] / wanted_in_all) / 1000;
  }
}

}  // namespace

void prepare_table(Table& table, bool cover,
                   const std::function<void(Blocks&, const char* style)>& style_cell) {
  if (cover && without_text(table.head)) table.head.clear();
  std::size_t width = table.columns.size();
  for_each_part(table,
                [&](std::vector<Row>& rows) { width = std::max(width, Grid(rows).width()); });
  table.columns.resize(width);
  for_each_part(table, [&](std::vector<Row>& rows) { fill_up(rows, Grid(rows), width); });
  give_widths(table, cover);

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
