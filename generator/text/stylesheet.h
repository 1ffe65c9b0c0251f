// Style sheets of websites (CSS), as visitors load them.
#pragma once

#include <string>
#include <string_view>

namespace remit {

// Without comments, blank lines and indentation, which are for who maintains it; strings stay as
// they are (CSS Syntax Module Level 3, 4.3.2 and 4.3.5). It means the same to a browser.
std::string compact_stylesheet(std::string_view css);

}  // namespace remit
