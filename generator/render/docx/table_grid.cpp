// Pandoc's table model has a head, bodies and a foot, whose cells can span rows and columns. Grid
// places the cells of one part as HTML does, each in the first free column of its row. A span ends
// where a cell from a row above begins, and where its part ends. Then every row is filled up with
// empty cells, so that all have the same columns.
//
// Widths where the author gives none: a column asks for room by the square root of its longest text
// and at least for its longest word. Those that would get less than their longest word needs get
// that; the others share the rest in proportion to what they ask for.
#include "render/docx/table_grid.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "render/docx/style_names.h"

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

constexpr double kAcross = 90;      // characters that a line of a table holds, about
constexpr double kCellPadding = 3;  // what the edges of a cell take, in characters
constexpr double kLongWord = 25;    // longer ones are broken
constexpr double kMostWanted = 45;

// What a column wants and what it needs, in characters: more for longer texts, but by far not in
// proportion, and enough for its longest word.
struct Room {
  double wanted = 6;
  double needed = 6;
};

Room room_for(const std::string& text) {
  std::size_t longest_word = 0, word = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    word = c == ' ' || c == '\n' ? 0 : word + 1;
    longest_word = std::max(longest_word, word);
  }
  const double by_length =
      std::min(3 * std::sqrt(static_cast<double>(utf8::length(text))), kMostWanted);
  const double by_word = std::min(static_cast<double>(longest_word) + kCellPadding, kLongWord);
  return {std::max(by_length, by_word), by_word};
}

std::vector<Room> rooms_of(Table& table) {
  std::vector<Room> rooms(table.columns.size());
  for_each_part(table, [&](std::vector<Row>& rows) {
    const Grid grid(rows);
    for (std::size_t r = 0; r < rows.size(); ++r)
      for (std::size_t i = 0; i < rows[r].cells.size(); ++i) {
        const Cell& cell = rows[r].cells[i];
        if (cell.col_span != 1) continue;
        Room& room = rooms[grid.columns[r][i]];
        const Room own = room_for(plain_text(cell.content));
        room = {std::max(room.wanted, own.wanted), std::max(room.needed, own.needed)};
      }
  });
  return rooms;
}

// Shares in proportion to what each wants, of which none is less than what it needs: those that
// would get less get that, and the others share what is left.
std::vector<double> shares(const std::vector<Room>& rooms, double rest) {
  std::vector<double> result(rooms.size(), 0);
  double needed = 0;
  for (const Room& room : rooms) needed += room.needed / kAcross;
  const bool fits = needed <= rest;
  std::vector<bool> fixed(rooms.size(), false);
  for (bool again = true; again;) {
    again = false;
    double left = rest, wanted = 0;
    for (std::size_t c = 0; c < rooms.size(); ++c) {
      if (fixed[c]) left -= rooms[c].needed / kAcross;
      if (!fixed[c]) wanted += rooms[c].wanted;
    }
    for (std::size_t c = 0; c < rooms.size(); ++c) {
      const double least = rooms[c].needed / kAcross;
      result[c] = fixed[c] ? least : left * rooms[c].wanted / wanted;
      if (fixed[c] || !fits || result[c] >= least) continue;
      fixed[c] = again = true;
    }
  }
  return result;
}

// The columns without a width share what the others leave.
void give_widths(Table& table, bool cover) {
  double given = 0;
  const std::vector<Room> rooms = rooms_of(table);
  std::vector<Room> open;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    if (const auto& width = table.columns[c].width)
      given += *width;
    else
      open.push_back(rooms[c]);
  }
  if (cover && given == 0 && table.columns.size() == 2) {
    table.columns[0].width = 1 - kWidestShare;
    table.columns[1].width = kWidestShare;
    return;
  }
  const std::vector<double> share = shares(open, std::max(1 - given, 0.05));
  std::size_t next = 0;
  for (ColSpec& column : table.columns)
    if (!column.width) column.width = std::round(1000 * share[next++]) / 1000;
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
