#include "base/utf8.h"

#include <doctest/doctest.h>

namespace remit::utf8_test {

TEST_CASE("length counts characters, and every stray byte as one") {
  CHECK(utf8::length("") == 0);
  CHECK(utf8::length("abc") == 3);
  CHECK(utf8::length("é漢😀") == 3);
  CHECK(utf8::length("a\x80\xBF"
                     "b") == 4);
  CHECK(utf8::length("\xE6\xBC") == 2);  // the beginning of a character
}

TEST_CASE("the first invalid byte is found") {
  CHECK(utf8::find_invalid("") == std::nullopt);
  CHECK(utf8::find_invalid("aé漢😀\U0010FFFF") == std::nullopt);
  CHECK(utf8::find_invalid("ab\xFF") == 2u);
  CHECK(utf8::find_invalid("é\x80") == 2u);         // a continuation that continues nothing
  CHECK(utf8::find_invalid("a\xC3") == 1u);         // cut short
  CHECK(utf8::find_invalid("\xC0\xAF") == 0u);      // overlong
  CHECK(utf8::find_invalid("\xE0\x80\xAF") == 0u);  // overlong
  CHECK(utf8::find_invalid("\xF0\x80\x80\xAF") == 0u);
  CHECK(utf8::find_invalid("\xED\xA0\x80") == 0u);      // a surrogate
  CHECK(utf8::find_invalid("\xF4\x90\x80\x80") == 0u);  // above U+10FFFF
  CHECK(utf8::find_invalid("\xF5\x80\x80\x80") == 0u);
}

TEST_CASE("next walks by characters") {
  const std::string_view text = "aé漢😀";
  std::size_t at = 0;
  CHECK(utf8::next(text, at) == U'a');
  CHECK(utf8::next(text, at) == U'é');
  CHECK(utf8::next(text, at) == U'漢');
  CHECK(utf8::next(text, at) == U'😀');
  CHECK(at == text.size());
}

TEST_CASE("next gives the replacement character for a stray byte, and loses nothing after it") {
  const std::string_view text = "\xE6z";
  std::size_t at = 0;
  CHECK(utf8::next(text, at) == 0xFFFD);
  CHECK(utf8::next(text, at) == U'z');
  CHECK(at == text.size());
}

TEST_CASE("what append writes, next reads") {
  for (char32_t c : {0x1u, 0x7Fu, 0x80u, 0x7FFu, 0x800u, 0xFFFDu, 0x10000u, 0x10FFFFu}) {
    std::string text;
    utf8::append(text, c);
    std::size_t at = 0;
    CHECK(utf8::next(text, at) == c);
    CHECK(at == text.size());
  }
}

TEST_CASE("display width: wide characters take two columns, combining marks none") {
  CHECK(utf8::display_width("abc") == 3);
  CHECK(utf8::display_width("é") == 1);
  CHECK(utf8::display_width("e\u0301") == 1);
  CHECK(utf8::display_width("漢字") == 4);
  CHECK(utf8::display_width("😀") == 2);
  CHECK(utf8::display_width("–“”…") == 4);
}

}  // namespace remit::utf8_test
