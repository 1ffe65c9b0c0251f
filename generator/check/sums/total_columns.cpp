#include "check/sums/total_columns.h"

#include <algorithm>
#include <functional>

#include "base/format.h"
#include "check/sums/report.h"
#include "check/sums/sum.h"
#include "check/sums/written_figure.h"

namespace remit {
namespace {

struct Reading {
  std::vector<std::size_t> columns;
  bool is_product = false;
};

class ColumnTotal {
 public:
  ColumnTotal(const Grid& grid, std::size_t column) : grid_(grid), column_(column) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < column; ++i)
      if (grid.columns[i].label) begin = i + 1;
    std::size_t end = grid.columns.size();
    for (std::size_t i = grid.columns.size(); i-- > column + 1;)
      if (grid.columns[i].label) end = i;
    add_sum(begin, column,
            [](const GridColumn& c) { return !c.label && c.is_summed && !c.is_rate; });
    add_sum(0, column, [](const GridColumn& c) { return !c.label && c.is_summed && !c.is_rate; });
    add_sum(column + 1, end,
            [](const GridColumn& c) { return !c.label && c.is_summed && !c.is_rate; });
    add_sum(0, column, [](const GridColumn& c) { return c.label.has_value(); });
    add_sum(begin, column, [](const GridColumn& c) { return !c.label && c.is_summed; });
    add_product(begin, column);
    if (column >= 2) readings_.push_back({{column - 2, column - 1}, true});
  }

  void check(std::set<const Cell*>& seen, Diagnostics& diagnostics) const {
    std::size_t rows = 0, best_count = 0;
    const Reading* best = nullptr;
    for (const GridRow& row : grid_.rows) rows += is_checked(row, seen) ? 1 : 0;
    for (const Reading& reading : readings_) {
      std::size_t count = 0;
      for (const GridRow& row : grid_.rows)
        if (is_checked(row, seen) && agrees_with(row, reading)) ++count;
      if (count > best_count) {
        best = &reading;
        best_count = count;
      }
    }
    const TotalLabel& label = *grid_.columns[column_].label;
    const std::size_t least = label.is_certain ? 1 : 2;
    if (best_count >= least && 2 * best_count >= rows)
      report(*best, seen, diagnostics);
    else if (best_count == 0 && label.is_bare && rows <= 2 && !readings_.empty() &&
             all_near(readings_.front(), seen))
      report(readings_.front(), seen, diagnostics);
  }

 private:
  void add_sum(std::size_t begin, std::size_t end,
               const std::function<bool(const GridColumn&)>& wanted) {
    Reading reading;
    for (std::size_t i = begin; i < end; ++i)
      if (wanted(grid_.columns[i]) && has_figures(i)) reading.columns.push_back(i);
    if (reading.columns.size() < 2) return;
    readings_.push_back(reading);
    if (reading.columns.front() != 0 || reading.columns.size() < 3) return;
    reading.columns.erase(reading.columns.begin());
    readings_.push_back(std::move(reading));
  }

  void add_product(std::size_t begin, std::size_t end) {
    Reading reading{{}, true};
    for (std::size_t i = begin; i < end; ++i)
      if (has_figures(i)) reading.columns.push_back(i);
    if (reading.columns.size() > 1 && reading.columns.size() < 4)
      readings_.push_back(std::move(reading));
  }

  bool has_figures(std::size_t column) const {
    return std::any_of(grid_.rows.begin(), grid_.rows.end(), [&](const GridRow& row) {
      return column < row.cells.size() && row.cells[column].is_figure();
    });
  }

  bool is_checked(const GridRow& row, const std::set<const Cell*>& seen) const {
    return column_ < row.cells.size() && row.cells[column_].is_figure() &&
           row.kind != GridRow::Kind::aside &&
           !(row.kind == GridRow::Kind::total && seen.contains(row.cells[column_].cell));
  }

  Sum sum_in(const GridRow& row, const Reading& reading) const {
    Addends addends;
    for (const std::size_t i : reading.columns)
      if (i < row.cells.size()) addends.push_back({&row.cells[i], false});
    return sum_of(addends);
  }

  // The product of the row's figures; nothing if not all of them are there.
  std::optional<Decimal> product_in(const GridRow& row, const Reading& reading) const {
    Decimal product = 1;
    for (const std::size_t i : reading.columns) {
      if (i >= row.cells.size() || !row.cells[i].is_figure()) return std::nullopt;
      const Figure& f = row.cells[i].value.figure;
      if (!f.is_exact()) return std::nullopt;
      product = product * f.low;
      if (f.unit == "%") product = product.divided_by(100, 12);
    }
    return product.is_number() ? std::optional(product) : std::nullopt;
  }

  bool agrees_with(const GridRow& row, const Reading& reading) const {
    const Figure& total = row.cells[column_].value.figure;
    if (!reading.is_product) {
      const Sum sum = sum_in(row, reading);
      return agrees(total, sum, 1, grid_.is_rounded || sum.unit == "%");
    }
    const auto product = product_in(row, reading);
    if (!product) return false;
    return *product == total.low || product->rounded(total.places) == total.low;
  }

  bool all_near(const Reading& reading, const std::set<const Cell*>& seen) const {
    return std::all_of(grid_.rows.begin(), grid_.rows.end(), [&](const GridRow& row) {
      if (!is_checked(row, seen)) return true;
      const Sum sum = sum_in(row, reading);
      return sum.is_certain() && sum.figures > 1 && is_near(row.cells[column_].value.figure, sum);
    });
  }

  void report(const Reading& reading, std::set<const Cell*>& seen, Diagnostics& diagnostics) const {
    for (const GridRow& row : grid_.rows) {
      if (!is_checked(row, seen)) continue;
      const GridCell& cell = row.cells[column_];
      const Figure& total = cell.value.figure;
      const bool right = std::any_of(readings_.begin(), readings_.end(),
                                     [&](const Reading& r) { return agrees_with(row, r); });
      if (right) continue;
      if (reading.is_product) {
        if (const auto product = product_in(row, reading)) {
          report_total(cell, product_text(row, reading), written_like(*product, total),
                       Rounding::no, diagnostics);
          seen.insert(cell.cell);
        }
        continue;
      }
      const Sum sum = sum_in(row, reading);
      if (!sum.is_certain() || !fit(sum.unit, total.unit)) continue;
      report_total(cell, "the figures in its row add up to", written_like(sum.low, total),
                   rounding_of(grid_, total, sum), diagnostics);
      seen.insert(cell.cell);
    }
  }

  static std::string product_text(const GridRow& row, const Reading& reading) {
    std::string result;
    for (const std::size_t i : reading.columns)
      result += (result.empty() ? "" : " × ") + row.cells[i].text;
    return result + " is";
  }

  const Grid& grid_;
  const std::size_t column_;
  std::vector<Reading> readings_;
};

}  // namespace

void check_total_columns(const Grid& grid, std::set<const Cell*>& seen, Diagnostics& diagnostics) {
  for (std::size_t column = 0; column < grid.columns.size(); ++column)
    if (grid.columns[column].label && grid.columns[column].is_summed)
      ColumnTotal(grid, column).check(seen, diagnostics);
}

}  // namespace remit
