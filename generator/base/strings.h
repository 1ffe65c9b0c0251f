// Small operations on text that several folders share.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace remit {

std::string_view trim(std::string_view text);  // without white space at both ends
std::string collapse(std::string_view text);   // trimmed, inner white space to one space each
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
std::string lower_ascii(std::string_view text);

// With apostrophes and quotation marks as printers set them, as Markdown sets those of prose:
// "Residents’ “voice”". (CMARK_OPT_SMART of cmark.)
std::string typographic(std::string_view text);
std::string capitalised(std::string_view text);  // first letter (ASCII) upper case

// An identifier for a heading: lower case letters and digits, everything else to single hyphens.
// "What changed, and why?" gives "what-changed-and-why". Empty if nothing is left. Latin letters
// with diacritics lose them.
std::string slug(std::string_view text);

// Keeps what stands on both sides on one line.
inline constexpr const char* kNoBreakSpace = "\u00a0";

// 5 gives "five"; whole numbers from 0 to 999 in words, larger ones in digits.
std::string number_in_words(long number);
// "day" or "days", by the count; the number itself is not included.
std::string plural(long count, std::string_view singular, std::string_view plural_form);
// "one member", "three members".
std::string counted(long count, std::string_view singular, std::string_view plural_form);

// "18 KB", as council websites write it.
std::string size_in_words(std::size_t bytes);

}  // namespace remit
