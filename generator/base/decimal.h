// Exact decimal numbers: hours, amounts of money, percentages. Never a binary fraction, so that
// what is printed is what a clerk gets with pencil and paper.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace remit {

// A whole number of units of 1, 0.1, 0.01 … Sums, differences and products are exact. A result of
// more than 36 digits is no number any more (`is_number`), and nor is what is computed from it; the
// values that the XML files may hold cannot lead there.
class Decimal {
 public:
  Decimal() = default;
  Decimal(long whole) : units_(whole) {}

  // "12", "0.25", "-3.5"; at most 18 digits. Nothing if it is not written so.
  static std::optional<Decimal> parse(std::string_view text);

  bool is_number() const { return is_number_; }
  bool is_negative() const { return units_ < 0; }
  bool is_zero() const { return is_number_ && units_ == 0; }

  Decimal operator+(const Decimal& other) const;
  Decimal operator-(const Decimal& other) const;
  Decimal operator*(const Decimal& other) const;
  // By value: 2.70 and 2.7 are equal. What is no number equals nothing.
  bool operator==(const Decimal& other) const;
  bool operator<(const Decimal& other) const;

  // This divided by another, with so many decimal places; a half is rounded away from zero. By
  // zero: no number.
  Decimal divided_by(const Decimal& other, int places) const;
  // With so many decimal places, a half rounded away from zero.
  Decimal rounded(int places) const;
  // The least multiple of `step` that is not below this: 0.725 up to 1 is 1. `step` is above zero.
  Decimal rounded_up_to(const Decimal& step) const;

  // "8.25", "10": no zeros at the end of the decimal places. "?" if it is no number.
  std::string text() const;
  // "2.70": exactly so many decimal places, rounded if there are more.
  std::string text(int places) const;
  // "36,650.00": the same, with commas between thousands.
  std::string text_with_commas(int places) const;

 private:
  // Wide enough for the product of any three values of the XML files; an extension of both
  // compilers.
  __extension__ using Wide = __int128;

  Decimal(Wide units, int places);
  static Decimal no_number();
  Decimal with_places(int places) const;  // at least those that it has

  Wide units_ = 0;
  int places_ = 0;  // units are 10^-places
  bool is_number_ = true;
};

// "£66,000", or "£36,650.00" with pence; "−£5" below zero.
std::string in_pounds(const Decimal& amount, bool with_pence);

}  // namespace remit
