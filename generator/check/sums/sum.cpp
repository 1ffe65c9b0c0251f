#include "check/sums/sum.h"

#include <algorithm>

namespace remit {
namespace {

Decimal size_of(const Decimal& number) {
  return number.is_negative() ? Decimal(0) - number : number;
}

void add(Sum& sum, const Addend& addend) {
  const Figure& f = addend.cell->value.figure;
  const Decimal low = addend.is_taken_away ? Decimal(0) - f.high : f.low;
  const Decimal high = addend.is_taken_away ? Decimal(0) - f.low : f.high;
  if (!fit(sum.unit, f.unit) && !sum.hindrance) sum.hindrance = addend.cell;
  if (sum.unit.empty()) sum.unit = f.unit;
  sum.low = sum.low + low;
  sum.high = sum.high + high;
  sum.rounding = sum.rounding + size_of(f.step);
  sum.least = sum.figures == 0 || low < sum.least ? low : sum.least;
  sum.largest = sum.figures == 0 || sum.largest < high ? high : sum.largest;
  sum.has_negative |= low.is_negative();
  ++sum.figures;
}

}  // namespace

Sum sum_of(const Addends& addends) {
  Sum sum;
  for (const Addend& addend : addends) {
    if (addend.cell->is_figure()) add(sum, addend);
    if (!addend.cell->is_words()) continue;
    ++sum.words;
    if (!sum.hindrance) sum.hindrance = addend.cell;
  }
  sum.rounding = sum.rounding.divided_by(2, 12);
  return sum;
}

bool agrees(const Figure& total, const Sum& sum, long times, bool is_rounded) {
  if (sum.figures == 0) return false;
  const Decimal slack = is_rounded
                            ? sum.rounding * Decimal(times) + size_of(total.step).divided_by(2, 12)
                            : Decimal(0);
  const Decimal low = sum.low * Decimal(times) - slack, high = sum.high * Decimal(times) + slack;
  return !(total.high < low) && !(high < total.low);
}

bool fit(const std::string& a, const std::string& b) { return a.empty() || b.empty() || a == b; }

bool is_near(const Figure& total, const Sum& sum) {
  return !sum.has_negative && !(total.high < sum.largest) && !(sum.high * Decimal(2) < total.low);
}

}  // namespace remit
