#include "base/decimal.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/format.h"

namespace remit {
namespace {

constexpr std::size_t kMostDigits = 18;
constexpr int kMostPlaces = 36;

template <class Wide>
constexpr Wide power_of_ten(int exponent) {
  Wide result = 1;
  for (int i = 0; i < exponent; ++i) result *= 10;
  return result;
}

// Divided, a half away from zero.
template <class Wide>
Wide divided_half_up(Wide a, Wide b) {
  const Wide quotient = a / b;
  const Wide rest = a % b;
  const Wide positive_rest = rest < 0 ? -rest : rest;
  const Wide positive_b = b < 0 ? -b : b;
  if (positive_rest < positive_b - positive_rest) return quotient;
  return (a < 0) == (b < 0) ? quotient + 1 : quotient - 1;
}

std::string with_commas(std::string text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::size_t first = text.starts_with('-') ? 1 : 0;
  for (std::size_t i = point; i > first + 3;) text.insert(i -= 3, ",");
  return text;
}

}  // namespace

Decimal::Decimal(Wide units, int places) : units_(units), places_(places) {
  const Wide limit = power_of_ten<Wide>(kMostPlaces);
  is_number_ = units > -limit && units < limit && places <= kMostPlaces;
}

Decimal Decimal::no_number() {
  Decimal result;
  result.is_number_ = false;
  return result;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (text.empty() || !ascii::is_digit(text.front()) || !ascii::is_digit(text.back()))
    return std::nullopt;
  Wide units = 0;
  std::size_t digits = 0;
  int places = 0;
  bool after_point = false;
  for (const char c : text) {
    if (c == '.' && !after_point) {
      after_point = true;
      continue;
    }
    if (!ascii::is_digit(c) || ++digits > kMostDigits) return std::nullopt;
    units = 10 * units + (c - '0');
    if (after_point) ++places;
  }
  return Decimal(negative ? -units : units, places);
}

Decimal Decimal::with_places(int places) const {
  if (!is_number_ || places > kMostPlaces) return no_number();
  Wide units = 0;
  if (__builtin_mul_overflow(units_, power_of_ten<Wide>(places - places_), &units))
    return no_number();
  return {units, places};
}

Decimal Decimal::operator+(const Decimal& other) const {
  const int places = std::max(places_, other.places_);
  const Decimal a = with_places(places);
  const Decimal b = other.with_places(places);
  if (!a.is_number_ || !b.is_number_) return no_number();
  return {a.units_ + b.units_, places};  // each has 36 digits at most
}

Decimal Decimal::operator-(const Decimal& other) const { return *this + other * Decimal(-1); }

Decimal Decimal::operator*(const Decimal& other) const {
  Wide units = 0;
  if (!is_number_ || !other.is_number_ || __builtin_mul_overflow(units_, other.units_, &units))
    return no_number();
  return {units, places_ + other.places_};
}

bool Decimal::operator==(const Decimal& other) const {
  const Decimal difference = *this - other;
  return difference.is_number_ && difference.units_ == 0;
}

bool Decimal::operator<(const Decimal& other) const {
  const Decimal difference = *this - other;
  return difference.is_number_ && difference.units_ < 0;
}

Decimal Decimal::divided_by(const Decimal& other, int places) const {
  const int shift = places + other.places_;
  if (!other.is_number_ || other.units_ == 0) return no_number();
  const Decimal shifted = with_places(std::max(shift, places_));
  if (!shifted.is_number_) return no_number();
  const int spare = shifted.places_ - shift;  // decimal places too many
  Wide divisor = 0;
  if (__builtin_mul_overflow(other.units_, power_of_ten<Wide>(spare), &divisor)) return no_number();
  return {divided_half_up(shifted.units_, divisor), places};
}

Decimal Decimal::rounded(int places) const {
  if (!is_number_ || places_ <= places) return *this;
  return {divided_half_up(units_, power_of_ten<Wide>(places_ - places)), places};
}

Decimal Decimal::rounded_up_to(const Decimal& step) const {
  const int places = std::max(places_, step.places_);
  const Decimal a = with_places(places);
  const Decimal b = step.with_places(places);
  if (!a.is_number_ || !b.is_number_ || b.units_ <= 0) return no_number();
  const Wide rest = a.units_ % b.units_;
  if (rest == 0) return *this;
  return {a.units_ - rest + (rest > 0 ? b.units_ : 0), places};
}

std::string Decimal::text() const {
  std::string result = text(places_);
  if (!is_number_ || places_ == 0) return result;
  result.erase(result.find_last_not_of('0') + 1);
  if (result.ends_with('.')) result.pop_back();
  return result;
}

std::string Decimal::text(int places) const {
  if (!is_number_) return "?";
  const Decimal shown = places_ > places ? rounded(places) : with_places(places);
  if (!shown.is_number_) return "?";
  std::string digits;
  for (Wide rest = shown.units_ < 0 ? -shown.units_ : shown.units_; rest > 0; rest /= 10)
    digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(rest % 10)));
  const auto least = static_cast<std::size_t>(places) + 1;
  if (digits.size() < least) digits.insert(0, least - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - static_cast<std::size_t>(places), ".");
  return shown.units_ < 0 ? "-" + digits : digits;
}

std::string Decimal::text_with_commas(int places) const { return with_commas(text(places)); }

std::string in_pounds(const Decimal& amount, bool with_pence) {
  const Decimal positive = amount.is_negative() ? Decimal(0) - amount : amount;
  return format("{}£{}", amount.is_negative() ? "−" : "",
                positive.text_with_commas(with_pence ? 2 : 0));
}

}  // namespace remit
