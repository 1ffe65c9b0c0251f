// Whether words can be read on a background: the contrast of two colours, as the Web Content
// Accessibility Guidelines 2.2 compute it ("relative luminance", "contrast ratio").
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace remit {

// What words of any size need: success criterion 1.4.3, level AA.
inline constexpr double kLeastContrast = 4.5;

// Backgrounds of pages, as site/assets/style.css states them (--paper and --wash).
struct Background {
  std::string_view colour;  // RRGGBB
  std::string_view words;   // "the white page"
};
inline constexpr Background kLightBackgrounds[] = {{"FFFFFF", "the white page"},
                                                   {"F2F5F8", "a shaded box"}};
inline constexpr Background kDarkBackgrounds[] = {{"14181D", "the dark page"},
                                                  {"1E242B", "a shaded box on the dark page"}};

// From 1 to 21. Colours are RRGGBB.
double contrast(std::string_view a, std::string_view b);

// The background on which the colour can be read least.
const Background& worst_background(std::string_view colour,
                                   std::span<const Background> backgrounds);

// The colour nearest to it, made darker (or lighter), that can be read on all of them.
std::string darker_until_readable(std::string_view colour, std::span<const Background> backgrounds);
std::string lighter_until_readable(std::string_view colour,
                                   std::span<const Background> backgrounds);

}  // namespace remit
