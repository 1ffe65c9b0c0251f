// widths.csv, compiled in.
#pragma once

#include <string_view>

namespace remit {

// A line for each character in the order of their numbers: its number in hexadecimal, and its width
// in each font of the header, in thousandths of the font's size; none if the font has not got it.
std::string_view font_width_table();

}  // namespace remit
