// The priorities of the current year.
#pragma once

#include "model/partnership.h"

namespace remit {

// Those of the year in which the day falls: "2016-17" begins on 1 April 2016, "2016" on 1 January;
// or else the latest year that began before it, or null.
const Priorities* priorities_on(const Partnership& partnership, Date on);

}  // namespace remit
