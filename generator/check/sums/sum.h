// The sum of figures of a table, as far as it can be told.
#pragma once

#include <vector>

#include "check/sums/grid.h"

namespace remit {

struct Addend {
  const GridCell* cell = nullptr;
  bool is_taken_away = false;
};
using Addends = std::vector<Addend>;

struct Sum {
  Decimal low, high;       // the least and the most that it can be
  Decimal rounding;        // by how much it can differ if each figure was rounded
  Decimal least, largest;  // of the figures
  std::size_t figures = 0;
  // What keeps it from being certain: words among the figures, or another unit. Null if nothing.
  const GridCell* hindrance = nullptr;
  std::size_t words = 0;
  std::string unit;
  bool has_negative = false;

  bool is_certain() const { return figures > 0 && !hindrance; }
};

Sum sum_of(const Addends& addends);

// Whether a total says what a sum is, `times` over. `is_rounded`: the figures may have been
// rounded.
bool agrees(const Figure& total, const Sum& sum, long times, bool is_rounded);

// Whether units can be added: equal, or one of them is not written.
bool fit(const std::string& a, const std::string& b);

// Whether the total could be meant as this sum, right or wrong: it is no less than the largest
// part, and at most twice the sum.
bool is_near(const Figure& total, const Sum& sum);

}  // namespace remit
