// Text from a pattern and values: fmt, spelt as the standard library will spell it.
// The only file that includes fmt.
#pragma once

#include <fmt/format.h>

namespace remit {

using fmt::format;

}  // namespace remit
