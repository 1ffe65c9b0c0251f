// Dates as the facts of a test have them.
#pragma once

#include <string_view>

#include "model/text.h"

namespace remit::test {

inline DateText day(std::string_view iso) { return {parse_date(iso), {}}; }

}  // namespace remit::test
