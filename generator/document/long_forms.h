// Long forms: the words that a short form stands for, found beside it and compared.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace remit {

// All texts here are plainly typed (document/running_text.h).

// Where, in the text before a short form, the words begin that it stands for: the shortest end of
// the text that spells it out. 6 for "CSP" in "three Community Safety Partnerships".
//
// The search is that of A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying
// abbreviation definitions in biomedical text" (Pacific Symposium on Biocomputing, 2003): from
// right to left, at most min(n + 5, 2n) words of the same sentence for n letters, the first letter
// beginning a word. It is held to two rules more, since what it finds is printed: a letter inside a
// word counts only behind that word's first letter ("anti-social behaviour", not "reaction" for
// RA), and only small words (of, and), one other where there are three letters, two where there are
// more, may stand for no letter. Small letters of the form (DoLS) need not be found.
std::optional<std::size_t> long_form_before(std::string_view form, std::string_view text);

// How many bytes of the text, from its beginning, spell the form out; all of it, or up to a comma,
// colon, semicolon, bracket or the end of a sentence.
std::optional<std::size_t> long_form_at_start(std::string_view form, std::string_view text);

// Whether the two say the same: in whatever case, with "&" or "and", hyphen or space, one or many
// (Partnership, Partnerships), the or none.
bool same_long_form(std::string_view a, std::string_view b);

// Whether the text ends with the long form, in the same sense.
bool ends_with_long_form(std::string_view text, std::string_view long_form);

// Whether one of the two ends with the other or begins with it: "Clinical Commissioning Group" and
// "Essex Clinical Commissioning Group".
bool overlap(std::string_view a, std::string_view b);

// "Community Safety Partnership" of "Community Safety Partnerships"; "Authority" of "Authorities".
std::string singular_long_form(std::string_view long_form);

}  // namespace remit
