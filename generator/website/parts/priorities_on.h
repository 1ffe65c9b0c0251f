// The priorities of the current year.
#pragma once

#include <string>

#include "model/partnership.h"

namespace remit {

// Those of the year in which the day falls: "2016-17" begins on 1 April 2016, "2016" on 1 January;
// or else the latest year that began before it, or null.
const Priorities* priorities_on(const Partnership& partnership, Date on);

// "2016/17" for "2016-17" and "2016–17": files and papers write a year in several ways.
std::string year_as_printed(std::string year);

}  // namespace remit
