// A table of prose as rows and columns of figures.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/sums/figure.h"
#include "check/sums/total_label.h"
#include "document/tree.h"

namespace remit {

struct GridCell {
  const Cell* cell = nullptr;
  std::string text;
  CellFigure value;
  Place place;  // of the figure's cell

  bool is_figure() const { return value.kind == CellFigure::Kind::figure; }
  bool is_words() const { return value.kind == CellFigure::Kind::words; }
};

struct GridRow {
  enum class Kind {
    part,
    total,
    aside,    // "of which …", "Average": in no sum
    detail,   // "- with injury": perhaps a part of the row above
    heading,  // of the rows below it
  };
  Kind kind = Kind::part;
  bool is_less = false;    // "Less: grants received": taken away
  bool is_marked = false;  // a total that says so: its label is "Total", or in bold
  std::optional<TotalLabel> label;
  std::size_t label_column = 0;
  std::vector<GridCell> cells;
};

struct GridColumn {
  GridCell header;
  std::optional<TotalLabel> label;
  bool is_summed = true;  // no years, serial numbers, balances
  enum class Time { none, minutes, hours, days };
  Time time = Time::none;  // what its header says
  bool is_rate = false;    // percentages, averages: a total can be their average
};

struct Grid {
  std::vector<GridRow> rows;
  std::vector<GridColumn> columns;
  bool is_rounded = false;             // a note says so: sums may differ in their last place
  bool is_in_thousands = false;        // or millions: its caption or a header says so
  std::optional<Decimal> hours_a_day;  // "a working day of 7.4 hours", said somewhere
  bool need_not_add = false;           // a note says so
};

// The table's body and foot, whose rows are totals. `around` is the text beside the table.
Grid make_grid(const Table& table, std::string_view around);

}  // namespace remit
