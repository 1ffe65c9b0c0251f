// The values of attributes and elements: whether a text is of a type, and how that type is written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/vocabulary.h"

namespace remit {

// Whether the text, its white space already collapsed, is a value of the type; all but text and
// choices are at most kMaxPatternedValue bytes long.
bool is_value(std::string_view value, ValueType type, const std::vector<std::string_view>& choices);

// "a date", "one of monthly or quarterly" …: what was expected.
std::string describe(ValueType type, const std::vector<std::string_view>& choices);

// The repair: "write it as 2022-03-15" …
std::string repair(std::string_view value, ValueType type,
                   const std::vector<std::string_view>& choices);

// The type as a pattern of XML Schema (regular expression), empty for `choice` and `date`.
std::string_view xsd_pattern(ValueType type);

}  // namespace remit
