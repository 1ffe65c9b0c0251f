#include "model/contrast.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/format.h"

namespace remit {
namespace {

constexpr int kSteps = 100;

using Rgb = std::array<int, 3>;

Rgb rgb(std::string_view colour) {
  Rgb result{};
  for (std::size_t i = 0; i < 3 && 2 * i + 2 <= colour.size(); ++i)
    std::from_chars(colour.data() + 2 * i, colour.data() + 2 * i + 2, result[i], 16);
  return result;
}

double luminance(std::string_view colour) {
  constexpr std::array<double, 3> kWeights = {0.2126, 0.7152, 0.0722};
  double result = 0;
  const Rgb parts = rgb(colour);
  for (std::size_t i = 0; i < 3; ++i) {
    const double c = parts[i] / 255.0;
    result += kWeights[i] * (c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
  }
  return result;
}

// The colour on its way to black (0) or white (255).
std::string mixed(std::string_view colour, int end, int step) {
  Rgb parts = rgb(colour);
  for (int& part : parts) part += (end - part) * step / kSteps;
  return format("{:02X}{:02X}{:02X}", parts[0], parts[1], parts[2]);
}

std::string moved(std::string_view colour, int end, std::span<const Background> backgrounds) {
  for (int step = 0; step < kSteps; ++step) {
    std::string result = mixed(colour, end, step);
    const Background& worst = worst_background(result, backgrounds);
    if (contrast(result, worst.colour) >= kLeastContrast) return result;
  }
  return mixed(colour, end, kSteps);
}

}  // namespace

double contrast(std::string_view a, std::string_view b) {
  const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
  return (lighter + 0.05) / (darker + 0.05);
}

const Background& worst_background(std::string_view colour,
                                   std::span<const Background> backgrounds) {
  return *std::min_element(backgrounds.begin(), backgrounds.end(),
                           [&](const Background& a, const Background& b) {
                             return contrast(colour, a.colour) < contrast(colour, b.colour);
                           });
}

std::string darker_until_readable(std::string_view colour,
                                  std::span<const Background> backgrounds) {
  return moved(colour, 0, backgrounds);
}

std::string lighter_until_readable(std::string_view colour,
                                   std::span<const Background> backgrounds) {
  return moved(colour, 255, backgrounds);
}

}  // namespace remit
