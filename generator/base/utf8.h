// UTF-8: counting, checking and walking characters. A character here is a Unicode code point.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace remit::utf8 {

// How many characters the bytes hold; a stray byte counts as one.
std::size_t length(std::string_view text);

// The offset of the first byte that is not valid UTF-8 (RFC 3629: no overlong forms, no
// surrogates, nothing above U+10FFFF), or nothing.
std::optional<std::size_t> find_invalid(std::string_view text);

// The character that starts at `offset`, which is then moved behind it; U+FFFD for a stray byte.
char32_t next(std::string_view text, std::size_t& offset);

void append(std::string& text, char32_t character);

// Columns that a terminal needs for the text: combining marks take none, East Asian wide
// characters two.
std::size_t display_width(std::string_view text);

}  // namespace remit::utf8
