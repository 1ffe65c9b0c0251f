// What a cell of a table says as a figure: "£1.2m", "(1,000)", "30 minutes × 48", "nil", "tbc".
#pragma once

#include <string>
#include <string_view>

#include "base/decimal.h"

namespace remit {

// An amount, and how it is written.
struct Figure {
  // The least and the most that it can be: the same, but for "<5" and "5 to 10". Lengths of time
  // are in minutes, money is in pounds (or another currency), whatever they are written in.
  Decimal low, high;
  std::string unit;  // "£", "%", "minutes" for any length of time, "day", "people"; or ""
  Decimal step = 1;  // what 1 in the last place would add: 0.01, or 100,000 for "£1.2m"

  enum class Form { number, clock, hours_and_minutes };
  Form form = Form::number;
  std::string before, after;  // "£", "m"
  Decimal scale = 1;          // 1,000,000 for "m"; 60 for hours
  int places = 0;             // decimal places written
  bool has_commas = false;

  bool is_exact() const { return low == high; }
};

struct CellFigure {
  enum class Kind {
    empty,
    nothing,  // "nil", "n/a", "–": counts as 0
    figure,
    words,  // anything else, such as "tbc" and "about 2"
  };
  Kind kind = Kind::empty;
  Figure figure;
};

// Reads the plain text of a cell. A product ("12 × £50") is its value; of "12 × £50 = £600", the
// value is what follows the "=". Footnote marks and a remark in brackets behind a figure are left
// out; a figure in brackets by itself is below zero.
CellFigure read_figure(std::string_view cell);

// Whether it looks like a year: "2024".
bool is_year(const Figure& figure);

}  // namespace remit
