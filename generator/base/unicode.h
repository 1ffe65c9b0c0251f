// Characters of all languages: upper and lower case, accents, and what differs only in its form.
#pragma once

#include <string>
#include <string_view>

namespace remit::unicode {

bool is_upper(char32_t character);
bool is_lower(char32_t character);
bool is_letter(char32_t character);  // combining marks too: they belong to the letter before them
bool is_digit(char32_t character);

// The text with each character in its shortest form (NFC of Unicode Standard Annex 15), so that two
// texts that look alike are the same bytes. What is not valid UTF-8 is given back as it is.
std::string composed(std::string_view text);

// The text for comparing: NFC, case folded, and without what is invisible (soft hyphens, zero-width
// characters).
std::string folded(std::string_view text);

// The letter without its accents, in lower case: w for Ŵ.
char32_t base_letter(char32_t character);

}  // namespace remit::unicode
