// Amounts as the figures beside them are written.
#pragma once

#include <string>

#include "check/sums/figure.h"

namespace remit {

// An amount as `like` is written: "£22,000.50" for 22000.5.
std::string written_like(const Decimal& amount, const Figure& like);

}  // namespace remit
