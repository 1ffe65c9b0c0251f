// Attributes as authors write them: "#id .class key=value", without the braces around them.
#pragma once

#include <optional>
#include <string_view>

#include "document/tree.h"

namespace remit {

// A character of an id, a class, a key, or a value without quotes.
bool is_attribute_character(char c);

// "#id .class key=value key=\"a b\" -" into an Attr, keys in lower case (HTML does not tell them
// apart); nothing if it is not of that form.
std::optional<Attr> parse_attributes(std::string_view text);

}  // namespace remit
