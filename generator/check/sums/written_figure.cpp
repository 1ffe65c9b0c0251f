#include "check/sums/written_figure.h"

namespace remit {
namespace {

// Hours and minutes in words: "4 hours 30 minutes".
std::string time_in_words(const Decimal& minutes) {
  const Decimal whole = minutes.divided_by(60, 6);
  const std::string text = whole.text();
  const auto hours = Decimal::parse(text.substr(0, text.find('.')));
  const Decimal rest = minutes - *hours * Decimal(60);
  std::string result;
  if (!hours->is_zero()) result = hours->text() + (*hours == 1 ? " hour" : " hours");
  if (!rest.is_zero() || result.empty())
    result += (result.empty() ? "" : " ") + rest.text() + (rest == 1 ? " minute" : " minutes");
  return result;
}

}  // namespace

std::string written_like(const Decimal& amount, const Figure& like) {
  if (like.form == Figure::Form::hours_and_minutes && !amount.is_negative())
    return time_in_words(amount);
  if (like.form == Figure::Form::clock && !amount.is_negative()) {
    const std::string hours = amount.divided_by(60, 6).text();
    const std::string whole = hours.substr(0, hours.find('.'));
    const Decimal rest = amount - *Decimal::parse(whole) * Decimal(60);
    return whole + (rest < 10 ? ":0" : ":") + rest.text(0);
  }
  const Decimal size = amount.is_negative() ? Decimal(0) - amount : amount;
  constexpr int kMostPlaces = 2;
  int places = like.places;
  while (places < kMostPlaces && !(size.divided_by(like.scale, places) * like.scale == size))
    ++places;
  const bool in_pence = places == 1 && !like.before.empty() && like.scale == 1;
  const Decimal number = size.divided_by(like.scale, places += in_pence ? 1 : 0);
  const Decimal written = like.low.divided_by(like.scale, 0);
  const bool commas =
      like.has_commas || !like.before.empty() || (written < 1000 && Decimal(-1000) < written);
  return (amount.is_negative() ? "−" : "") + like.before +
         (commas ? number.text_with_commas(places) : number.text(places)) + like.after;
}

}  // namespace remit
