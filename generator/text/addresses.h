// Which addresses a document may link to.
#pragma once

#include <string>
#include <string_view>

namespace remit {

// The scheme of an address ("https"), or "" if it is a path or a fragment.
std::string_view scheme_of(std::string_view address);

// http, https, mailto, tel, "#id", and relative paths; not "//host", not "javascript:", nothing
// with control characters or backslashes.
bool is_safe_address(std::string_view address);

// A path with everything but letters, digits and "-._~/" as "%20" (RFC 3986), and back. What is not
// of that form is decoded to itself.
std::string percent_encoded(std::string_view path);
std::string percent_decoded(std::string_view address);

}  // namespace remit
