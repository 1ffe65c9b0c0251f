// If every paragraph fits on a line, each column gets that, and the rest goes to all in proportion.
// Otherwise a column asks for room by the square root of its longest text, since one that is four
// times as long should get more lines as well as longer ones. Those that would get less than their
// widest word needs get that; the others share what is left in proportion to what they ask for.
#include "render/docx/table_widths.h"

#include <algorithm>
#include <cmath>

#include "render/docx/styles.h"
#include "render/docx/table_grid.h"

namespace remit {
namespace {

// Twentieths of a point.
constexpr double kBorders = 20;  // half of each is inside the cell
constexpr double kRounding =
    20;  // of widths of columns, to whole twentieths of a point in each step
constexpr double kBesideText = 2 * kCellMargin + kBorders + kRounding;
// Printers place letters on whole dots: a 600th of an inch, where a letter has some 40 of them.
constexpr double kDots = 1.01;
constexpr double kNarrowest = 500;      // 0.9 cm
constexpr double kWidestAsked = 5000;   // 8.8 cm
constexpr double kSquareRootOf = 1000;  // a text of ten lines of 1000 asks for a third of it

constexpr double kCoverLabels = 0.3;

double with_margins(double text) { return kDots * text + kBesideText; }

struct WideCell {
  std::size_t first = 0, count = 0;
  double least = 0;
  std::string widest;
};

void widen(ColumnRoom& column, const CellRoom& cell) {
  if (with_margins(cell.word) > column.least) {
    column.least = with_margins(cell.word);
    column.widest = cell.widest;
  }
  column.line = std::max(column.line, with_margins(cell.line));
  column.text = std::max(column.text, with_margins(cell.text));
}

// The columns of a cell whose word they cannot hold together each get a part of what is missing.
void widen(std::vector<ColumnRoom>& columns, const WideCell& cell) {
  double together = 0;
  for (std::size_t c = cell.first; c < cell.first + cell.count; ++c) together += columns[c].least;
  if (together >= cell.least) return;
  const double more = (cell.least - together) / static_cast<double>(cell.count);
  for (std::size_t c = cell.first; c < cell.first + cell.count; ++c) {
    columns[c].least += more;
    if (columns[c].widest.empty()) columns[c].widest = cell.widest;
  }
}

// What a column would have if words did not matter.
std::vector<double> asked(const std::vector<ColumnRoom>& columns, double available) {
  std::vector<double> result;
  double lines = 0, given = 0, open = 0;
  for (const ColumnRoom& column : columns) {
    lines += column.line;
    given += column.share.value_or(0);
  }
  for (const ColumnRoom& column : columns) {
    const double by_text = std::min(std::sqrt(kSquareRootOf * column.text), kWidestAsked);
    const double own = lines <= available
                           ? column.line
                           : std::clamp(by_text, column.least, std::max(column.least, column.line));
    result.push_back(own);
    if (!column.share) open += own;
  }
  const double rest = std::max(1 - given, 0.0) * available;
  for (std::size_t c = 0; c < columns.size(); ++c)
    result[c] = columns[c].share ? *columns[c].share * available : result[c] * rest / open;
  return result;
}

}  // namespace

double TableRoom::least() const {
  double result = 0;
  for (const ColumnRoom& column : columns) result += column.least;
  return result;
}

TableRoom measure_table(Table& table, bool cover, const CellRuler& ruler) {
  TableRoom room;
  room.columns.resize(table.columns.size());
  for (ColumnRoom& column : room.columns) column.least = column.line = column.text = kNarrowest;
  std::vector<WideCell> wide;
  for_each_part(table, [&](std::vector<Row>& rows) {
    const CellColumns begins = cell_columns(rows);
    for (std::size_t r = 0; r < rows.size(); ++r)
      for (std::size_t i = 0; i < rows[r].cells.size(); ++i) {
        const Cell& cell = rows[r].cells[i];
        const CellRoom own = ruler.measure(cell.content);
        const auto span = static_cast<std::size_t>(cell.col_span);
        if (span == 1)
          widen(room.columns[begins[r][i]], own);
        else
          wide.push_back({begins[r][i], span, with_margins(own.word), own.widest});
      }
  });
  for (const WideCell& cell : wide) widen(room.columns, cell);
  for (std::size_t c = 0; c < room.columns.size(); ++c)
    room.columns[c].share = table.columns[c].width;
  const bool has_shares =
      std::any_of(table.columns.begin(), table.columns.end(),
                  [](const ColSpec& column) { return column.width.has_value(); });
  if (cover && room.columns.size() == 2 && !has_shares) {
    room.columns[0].share = kCoverLabels;
    room.columns[1].share = 1 - kCoverLabels;
  }
  return room;
}

std::vector<double> column_widths(const TableRoom& room, double available) {
  const std::vector<ColumnRoom>& columns = room.columns;
  std::vector<double> result = asked(columns, available);
  const double least = room.least();
  std::vector<bool> is_least(columns.size(), false);
  if (least > available) {
    for (std::size_t c = 0; c < columns.size(); ++c)
      result[c] = columns[c].least * available / least;
    return result;
  }
  // Each round makes at least one column as narrow as it can be, or is the last.
  for (bool again = true; again;) {
    again = false;
    double left = available, open = 0;
    for (std::size_t c = 0; c < columns.size(); ++c)
      (is_least[c] ? left -= columns[c].least : open += result[c]);
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (is_least[c]) continue;
      result[c] *= left / open;
      if (result[c] >= columns[c].least) continue;
      result[c] = columns[c].least;
      is_least[c] = again = true;
    }
  }
  return result;
}

}  // namespace remit
