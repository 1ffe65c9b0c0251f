// Content-Security-Policy (CSP Level 3): what a page may load.
#pragma once

#include <string>
#include <string_view>

namespace remit {

// The policy with one more source in a directive. A directive that it lacks gets the sources of
// default-src, which held for it until then. The policy "" forbids nothing and stays so.
std::string allowing(std::string_view policy, std::string_view directive, std::string_view source);

// The policy that a page states of itself in a <meta> element; "" if it has none.
std::string policy_of(std::string_view page);
// The page without that element.
std::string without_policy(std::string page);

}  // namespace remit
