// Rules of the house styles that no vocabulary can say.

#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>

namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& path) {
  std::stringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

// WCAG 2.2, "relative luminance", of one of the three parts of a colour, from 0 to 255.
double linear(int part) {
  const double value = part / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

// WCAG 2.2, "contrast ratio", of a colour RRGGBB on white.
double contrast_on_white(const std::string& colour) {
  const auto part = [&](std::size_t at) {
    return linear(std::stoi(colour.substr(at, 2), nullptr, 16));
  };
  return 1.05 / (0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4) + 0.05);
}

}  // namespace

TEST_CASE("contrast is computed as WCAG does") {
  CHECK(contrast_on_white("000000") == doctest::Approx(21));
  CHECK(contrast_on_white("FFFFFF") == doctest::Approx(1));
  CHECK(contrast_on_white("767676") == doctest::Approx(4.54).epsilon(0.002));
}

TEST_CASE("the headings of every house style stand out from white paper") {
  const std::regex colour("heading-colour=\"([0-9A-Fa-f]{6})\"");
  int found = 0;
  for (const auto& folder :
       fs::directory_iterator(std::string(REMIT_SOURCE_DIR) + "/templates/house-styles")) {
    CAPTURE(folder.path().filename().string());
    const std::string style = text_of(folder.path() / "house-style.xml");
    std::smatch match;
    REQUIRE(std::regex_search(style, match, colour));
    CHECK(contrast_on_white(match[1]) >= 4.5);
    ++found;
  }
  CHECK(found >= 5);
}
