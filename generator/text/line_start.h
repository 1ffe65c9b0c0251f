// Where a line of Markdown begins, once lists and quotations have taken their part of it.
#pragma once

#include <cstddef>
#include <string_view>

namespace remit {

// The offset of the line's text behind white space and ">".
std::size_t behind_quotations(std::string_view line);

// The same behind the marks of list items too: "-", "*", "+", "1." and "1)" with white space.
std::size_t behind_markers(std::string_view line);

}  // namespace remit
