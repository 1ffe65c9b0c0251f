// Short forms as they are written: DHR, DHRs, IT&T, DoLS, LGBTQ+, COVID-19, N.H.S., Ph.D., C&D,
// C/D, H-CLIC, ŴDC. All texts here are plainly typed (document/running_text.h).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace remit {

// Whether a character (a letter, a digit) makes the word in which it stands go on.
bool continues_word(std::string_view text, std::size_t at);
// Whether one ends before that place.
bool follows_word(std::string_view text, std::size_t at);

// How many bytes, from the beginning of a word, are written like a short form, with the "s" of its
// plural (DHRs), but without one of the possessive: 0 for other words.
std::size_t short_form_size(std::string_view text);

// Whether what short_form_size measured is one, as far as its letters tell: two to eight letters,
// of which at least two are capitals, and more capitals than small ones. It is no roman number of
// the letters I, V, X and L; no code, that is letters with a number (B1101, FIN01, CB7), but for
// three letters or more with one digit (LTP4).
bool looks_like_short_form(std::string_view form);

// DHR of DHRs; the form itself if it has no plural.
std::string_view without_plural_s(std::string_view form);

// Without the full stops of N.H.S. and Ph.D.
std::string undotted(std::string_view form);

// A number in roman numerals, written as they should be: XLIV, not ILL or VX.
bool is_roman_number(std::string_view text);

// Whether the text has capitals alone (digits and signs beside), or letters alone.
bool has_only_capitals(std::string_view text);
bool has_only_letters(std::string_view text);

}  // namespace remit
