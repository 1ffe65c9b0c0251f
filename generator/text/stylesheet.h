// Style sheets of websites (CSS), as visitors load them.
#pragma once

#include <string>
#include <string_view>

namespace remit {

// Without comments, line ends and spaces that count for nothing, which are for who maintains it;
// strings and escapes stay as they are (CSS Syntax Module Level 3, 4.3). It means the same to a
// browser.
std::string compact_stylesheet(std::string_view css);

}  // namespace remit
