// Which addresses a document may link to.
#pragma once

#include <string_view>

namespace remit {

// The scheme of an address ("https"), or "" if it is a path or a fragment.
std::string_view scheme_of(std::string_view address);

// http, https, mailto, tel, "#id", and relative paths; not "//host", not "javascript:", nothing
// with control characters or backslashes.
bool is_safe_address(std::string_view address);

}  // namespace remit
