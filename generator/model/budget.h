// A budget for a year, as partnership.xml states it.
#pragma once

#include <vector>

#include "model/text.h"

namespace remit {

struct BudgetLine {
  Text title;
  Text amount;  // pounds, as written: "15000", "36650.50"
};

struct Budget {
  Text id;
  Text title;
  Text year;         // "2019/20"
  Text amount;       // "" if it is the sum of its lines
  Text approximate;  // "yes"
  Text remainder;    // what the rest is for, in words; "" if nobody has said
  // What somebody worked out by hand: held against what is computed.
  Text stated_allocated;
  Text stated_remaining;
  std::vector<BudgetLine> lines;
};

}  // namespace remit
