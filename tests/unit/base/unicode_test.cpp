#include "base/unicode.h"

#include <doctest/doctest.h>

namespace remit::unicode_test {

TEST_CASE("letters of all languages have cases") {
  for (const char32_t c : {U'A', U'Ŵ', U'É'})
    CHECK((unicode::is_upper(c) && !unicode::is_lower(c)));
  for (const char32_t c : {U'a', U'ŷ', U'ß'})
    CHECK((unicode::is_lower(c) && !unicode::is_upper(c)));
  CHECK(unicode::is_letter(0x0302));  // a circumflex that belongs to the letter before it
  CHECK(unicode::is_digit(U'7'));
  for (const char32_t c : {U'-', U' ', U'’', U'7'}) CHECK_FALSE(unicode::is_letter(c));
}

TEST_CASE("what looks alike is made the same") {
  CHECK(unicode::composed("W\u0302yre") == "Ŵyre");
  CHECK(unicode::composed("plain") == "plain");
  CHECK(unicode::composed("\xFF") == "\xFF");  // not UTF-8
}

TEST_CASE("texts are compared without case and without what is invisible") {
  CHECK(unicode::folded("SAFER") == "safer");
  CHECK(unicode::folded("ŴYRE Straße") == "ŵyre strasse");
  CHECK(unicode::folded("com\u00ADmunity") == "community");
}

TEST_CASE("a letter without accents") {
  CHECK(unicode::base_letter(U'Ŵ') == U'w');
  CHECK(unicode::base_letter(U'é') == U'e');
  CHECK(unicode::base_letter(U'Q') == U'q');
  CHECK(unicode::base_letter(U'9') == U'9');
}

}  // namespace remit::unicode_test
