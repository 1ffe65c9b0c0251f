#include "model/contrast.h"

#include <doctest/doctest.h>

#include "base/files.h"
#include "base/format.h"
#include "base/strings.h"

namespace remit::contrast_test {

TEST_CASE("contrast goes from 1 to 21, whichever colour is named first") {
  CHECK(contrast("000000", "FFFFFF") == doctest::Approx(21));
  CHECK(contrast("FFFFFF", "000000") == doctest::Approx(21));
  CHECK(contrast("1F3864", "1f3864") == doctest::Approx(1));
}

TEST_CASE("it is what the guidelines' own examples say") {
  // The darkest grey that fails and the lightest that passes on white.
  CHECK(contrast("767676", "FFFFFF") == doctest::Approx(4.54).epsilon(0.001));
  CHECK(contrast("777777", "FFFFFF") == doctest::Approx(4.48).epsilon(0.001));
  CHECK(contrast("FF0000", "FFFFFF") == doctest::Approx(4.0).epsilon(0.001));
}

TEST_CASE("of several backgrounds the worst counts") {
  CHECK(worst_background("767676", kLightBackgrounds).words == "a shaded box");
  CHECK(worst_background("777777", kDarkBackgrounds).words == "a shaded box on the dark page");
}

TEST_CASE("the shade that is proposed can be read, and is near the colour") {
  const std::string darker = darker_until_readable("7FA0C8", kLightBackgrounds);
  CHECK(darker == "5B728E");
  CHECK(contrast(darker, "F2F5F8") >= kLeastContrast);
  const std::string lighter = lighter_until_readable("1F3864", kDarkBackgrounds);
  CHECK(contrast(lighter, "1E242B") >= kLeastContrast);
  CHECK(darker_until_readable("1F3864", kLightBackgrounds) == "1F3864");
}

TEST_CASE("backgrounds are those of the style sheet") {
  const std::string sheet =
      read_beneath(REMIT_SOURCE_DIR, "site/assets/style.css", 1'000'000).bytes;
  const auto states = [&](std::string_view name, const Background& background) {
    const std::string line = format("{}: #{};", name, lower_ascii(background.colour));
    return sheet.find(line) != sheet.npos;
  };
  CHECK(states("--paper", kLightBackgrounds[0]));
  CHECK(states("--wash", kLightBackgrounds[1]));
  CHECK(states("--paper", kDarkBackgrounds[0]));
  CHECK(states("--wash", kDarkBackgrounds[1]));
}

}  // namespace remit::contrast_test
