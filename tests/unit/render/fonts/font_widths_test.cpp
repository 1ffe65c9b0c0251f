#include "render/fonts/font_widths.h"

#include <doctest/doctest.h>

#include <string>

#include "base/utf8.h"

namespace remit::font_widths_test {
namespace {

double width(std::string_view text, const Face& face) {
  double result = 0;
  for (std::size_t at = 0; at < text.size();) result += face.advance(utf8::next(text, at));
  return result;
}

}  // namespace

TEST_CASE("letters are as wide as in the font: Arial's from Adobe's metrics of Helvetica") {
  const Face arial("Arial", false), bold("Arial", true);
  CHECK(width("A", arial) == doctest::Approx(0.667));
  CHECK(width("£1,", arial) == doctest::Approx(0.557 + 0.557 + 0.278));
  CHECK(width("DONE", arial) == doctest::Approx(0.723 + 0.778 + 0.723 + 0.667));
  CHECK(width("communications", bold) > width("communications", arial));
  CHECK(width("ŵ", arial) == doctest::Approx(0.723));
}

TEST_CASE("a font is known by its name and by those of fonts that are as wide") {
  CHECK(has_known_widths("ARIAL"));
  CHECK(has_known_widths("Calibri"));
  CHECK_FALSE(has_known_widths("Gill Sans"));
  CHECK(width("DONE", Face("Liberation Sans", true)) == width("DONE", Face("Arial", true)));
  CHECK(width("DONE", Face("Calibri", false)) < width("DONE", Face("Arial", false)));
}

TEST_CASE("in a font that is not known words are taken to be wider than in all that are") {
  for (const char* font : {"Arial", "Times New Roman", "Calibri"})
    for (const char* word : {"Communications", "£1,234,567", "ADMINISTRATION", "illicit", "Tŷ"}) {
      CAPTURE(word);
      CHECK(width(word, Face("Gill Sans", true)) > width(word, Face(font, true)));
      CHECK(width(word, Face("Gill Sans", false)) > width(word, Face(font, false)));
    }
}

TEST_CASE(
    "accents that follow their letter take no room, and unknown characters that of a square") {
  const Face arial("Arial", false);
  CHECK(width("w\u0302", arial) == width("w", arial));
  CHECK(width("\u200b", arial) == 0);
  CHECK(width("議", arial) == 1);
}

}  // namespace remit::font_widths_test
