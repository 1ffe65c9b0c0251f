// A partnership's website, as content/<partnership>/website.xml states it. There need not be such a
// file: the website is made all the same, but for what cannot be made without it.
//
// Addresses are as from the website's root: "reports/2022-03-15-review/" of a page, with what stands
// below it; "reports/2022-03-15-review/plan.pdf" of a file. What was published at one address and
// has another now says so by its former addresses; what has no data of its own, by a Move.
#pragma once

#include <vector>

#include "model/text.h"

namespace remit {

struct Move {
  Text from;
  Text to;
};

// What was published and is no more.
struct Removal {
  Text address;
  DateText on;
  Text reason;  // for readers
};

struct Website {
  Place place;
  Text address;  // of its home page on the council's server, with "/" at its end; "" if not known
  std::vector<Move> moves = {};
  std::vector<Removal> removals = {};
};

}  // namespace remit
