#include "check/sums/figure.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/ascii.h"
#include "base/strings.h"
#include "check/sums/simplified.h"

namespace remit {
namespace {

constexpr std::array kNothing = {"nil",       "none",    "zero",     "no",   "free",
                                 "n/a",       "na",      "n.a.",     "-",    "--",
                                 "no charge", "no cost", "nil cost", "£nil", "£-",
                                 "included",  "in kind", "in-kind",  "---",  "not applicable"};

// Without remarks in brackets behind a figure: "1,204 (provisional)", "1,204 [note 2]".
std::string without_remark(std::string text) {
  for (const auto& [open, close] : {std::pair{'(', ')'}, {'[', ']'}}) {
    const std::size_t at = text.rfind(open);
    if (!text.ends_with(close) || at == std::string::npos || at == 0) continue;
    const std::string_view before = trim(std::string_view(text).substr(0, at));
    if (std::any_of(before.begin(), before.end(), ascii::is_digit)) text = std::string(before);
  }
  return text;
}

// Reads from the front of a text.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(trim(text)) {}

  std::string_view rest() const { return rest_; }
  bool at_end() const { return rest_.empty(); }
  void skip_space() { rest_ = trim(rest_); }
  bool take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }
  // The word, if no letter follows it.
  bool take_word(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    if (rest_.size() > word.size() && ascii::is_letter(rest_[word.size()])) return false;
    rest_.remove_prefix(word.size());
    skip_space();
    return true;
  }
  template <class Words>
  bool take_any(const Words& words) {
    return std::any_of(std::begin(words), std::end(words),
                       [&](const auto& word) { return take_word(word); });
  }

  // "1,200.50", "1 200", ".5", and no other grouping.
  std::optional<Decimal> number(Figure& figure) {
    std::string digits = group();
    if (digits.empty() && !rest_.starts_with('.')) return std::nullopt;
    for (const char separator : {',', ' '})
      while (digits.size() <= 15 && next_group(separator)) {
        figure.has_commas |= separator == ',';
        rest_.remove_prefix(1);
        digits += group();
      }
    if (digits.empty()) digits = "0";
    if (rest_.size() > 1 && rest_[0] == '.' && ascii::is_digit(rest_[1])) {
      rest_.remove_prefix(1);
      const std::string decimals = group();
      figure.places = static_cast<int>(decimals.size());
      digits += "." + decimals;
    }
    return Decimal::parse(digits);
  }

  std::string group() {
    std::size_t n = 0;
    while (n < rest_.size() && ascii::is_digit(rest_[n])) ++n;
    std::string result(rest_.substr(0, n));
    rest_.remove_prefix(n);
    return result;
  }

 private:
  bool next_group(char separator) const {
    if (rest_.size() < 4 || rest_[0] != separator) return false;
    for (std::size_t i = 1; i < 4; ++i)
      if (!ascii::is_digit(rest_[i])) return false;
    return rest_.size() == 4 || !ascii::is_digit(rest_[4]);
  }

  std::string_view rest_;
};

constexpr std::array kCurrencies = {"£", "$", "€"};
constexpr std::array kHours = {"hours", "hour", "hrs", "hr", "h"};
constexpr std::array kMinutes = {"minutes", "minute", "mins", "min"};

struct Scale {
  const char* sign;
  long factor;
};
constexpr Scale kScales[] = {
    {"k", 1000},          {"thousand", 1000}, {"m", 1000000},         {"mn", 1000000},
    {"million", 1000000}, {"bn", 1000000000}, {"billion", 1000000000}};

Decimal step_of(int places) {
  Decimal step = 1;
  for (int i = 0; i < places; ++i) step = step.divided_by(10, i + 1);
  return step;
}

// "meetings per annum" and "meeting per annum" are one unit.
std::string unit_from(std::string_view words) {
  std::string result;
  for (const std::string_view word : split(words, ' ')) {
    std::string one(word);
    while (!one.empty() && (one.back() == '.' || one.back() == ',')) one.pop_back();
    if (one.size() > 2 && one.ends_with('s')) one.pop_back();
    if (!one.empty()) result += (result.empty() ? "" : " ") + one;
  }
  return result;
}

// Words that can follow a figure and say what it counts: few, and without a figure.
bool is_unit(std::string_view words, std::size_t most) {
  return std::all_of(words.begin(), words.end(),
                     [](char c) {
                       return ascii::is_letter(c) || c == ' ' || c == '.' || c == '-' ||
                              c == '\'' || static_cast<unsigned char>(c) >= 0x80;
                     }) &&
         static_cast<std::size_t>(std::count(words.begin(), words.end(), ' ')) < most;
}

void multiply(Figure& figure, const Decimal& factor) {
  figure.low = figure.low * factor;
  figure.high = figure.high * factor;
  figure.step = figure.step * factor;
}

// Hours and minutes in words or as "1:30"; what is read stands in `figure` as a plain number.
bool take_time(Reader& reader, Figure& figure) {
  if (reader.rest().size() > 2 && reader.rest()[0] == ':' && figure.places == 0) {
    reader.take(":");
    const std::string minutes = reader.group();
    const auto number = Decimal::parse(minutes);
    if (minutes.size() != 2 || !number) return false;
    multiply(figure, 60);
    figure.low = figure.high = figure.low + *number;
    figure.step = 1;
    figure.form = Figure::Form::clock;
    figure.unit = "minutes";
    return true;
  }
  if (reader.take_any(kMinutes)) {
    figure.unit = "minutes";
    figure.form = Figure::Form::hours_and_minutes;
    return true;
  }
  if (!reader.take_any(kHours)) return false;
  figure.unit = "minutes";
  figure.form = Figure::Form::hours_and_minutes;
  multiply(figure, 60);
  Reader ahead = reader;
  ahead.take_word("and");
  Figure minutes;
  const auto number = ahead.number(minutes);
  ahead.skip_space();
  if (number && (ahead.take_any(kMinutes) || ahead.at_end())) {
    figure.low = figure.high = figure.low + *number;
    figure.step = 1;
    reader = ahead;
  }
  return true;
}

void take_scale(Reader& reader, Figure& figure) {
  for (const Scale& scale : kScales) {
    Reader ahead = reader;
    if (!ahead.take_word(scale.sign)) continue;
    figure.after = std::string(scale.sign).size() > 2 ? std::string(" ") + scale.sign : scale.sign;
    figure.scale = scale.factor;
    multiply(figure, scale.factor);
    reader = ahead;
    return;
  }
}

// One figure with its unit; its words are at most `most_words`.
std::optional<Figure> read_one(std::string_view text, std::size_t most_words) {
  Reader reader(text);
  Figure figure;
  bool negative = false;
  const auto take_sign = [&] {
    if (reader.take("-"))
      negative = !negative;
    else
      reader.take("+");
  };
  take_sign();
  for (const char* currency : kCurrencies)
    if (reader.take(currency)) figure.unit = figure.before = currency;
  take_sign();
  reader.skip_space();
  auto number = reader.number(figure);
  if (!number) {
    const std::string_view word = reader.rest().substr(0, reader.rest().find(' '));
    const long meant = number_meant(word);
    if (meant < 0 || !figure.before.empty()) return std::nullopt;
    number = Decimal(meant);
    reader.take(word);
  }
  figure.low = figure.high = *number;
  figure.step = step_of(figure.places);
  const bool has_space = reader.rest().starts_with(' ');
  reader.skip_space();
  if (figure.unit.empty() && take_time(reader, figure)) {
  } else {
    take_scale(reader, figure);
    if (reader.take("%") || reader.take_word("per cent") || reader.take_word("percent"))
      figure.unit = figure.after = "%";
    if (figure.unit.empty() && !has_space && reader.take_word("p")) {
      figure.unit = figure.before = "£";
      multiply(figure, Decimal(1).divided_by(100, 2));
      figure.places = 2;
    }
  }
  reader.skip_space();
  if (reader.take_word("cr")) negative = !negative;  // income, in accounts
  reader.take_word("dr");
  if (!reader.at_end()) {
    // "3rd", "10am": no figure.
    if (figure.after.empty() && figure.form == Figure::Form::number && !has_space &&
        figure.unit != "%")
      return std::nullopt;
    if (!is_unit(reader.rest(), most_words)) return std::nullopt;
    if (figure.unit.empty()) figure.after = " " + std::string(reader.rest());
    figure.unit += (figure.unit.empty() ? "" : " ") + unit_from(reader.rest());
  }
  if (negative) multiply(figure, -1);
  if (negative) figure.step = figure.step * Decimal(-1);
  return figure;
}

// The places of "x" and "@" that stand for a product.
std::vector<std::string_view> factors(std::string_view text) {
  std::vector<std::string_view> result;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_sign =
        text[i] == '@' || (text[i] == 'x' && (i == 0 || !ascii::is_letter(text[i - 1])) &&
                           (i + 1 == text.size() || !ascii::is_letter(text[i + 1])));
    if (!is_sign) continue;
    result.push_back(text.substr(begin, i - begin));
    begin = i + 1;
  }
  result.push_back(text.substr(begin));
  return result;
}

// "30 minutes week x 48 working weeks in a year": the unit is the money or the time.
std::optional<Figure> read_product(std::string_view text) {
  std::optional<Figure> result;
  for (const std::string_view part : factors(text)) {
    auto figure = read_one(part, 6);
    if (!figure || !figure->is_exact()) return std::nullopt;
    const auto is_measured = [](const Figure& f) {
      return !f.before.empty() || f.unit.starts_with("minutes");
    };
    if (!result) {
      result = figure;
      continue;
    }
    const bool other =
        is_measured(*figure) &&
        (!is_measured(*result) || (result->before.empty() && !figure->before.empty()));
    Figure product = other ? *figure : *result;
    product.low = product.high = result->low * figure->low;
    product.places = result->places + figure->places;
    product.step = step_of(product.places);
    result = product;
  }
  if (!result->before.empty())
    result->unit = result->before;
  else if (result->unit.starts_with("minutes"))
    result->unit = "minutes";
  else
    result->unit = result->after = "";
  return result;
}

// "<5", "fewer than 5", "up to 5", "5 to 10", "5-10".
std::optional<Figure> read_range(std::string_view text) {
  for (const std::string_view sign : {"<", "less than ", "fewer than ", "under ", "up to "})
    if (text.starts_with(sign)) {
      auto most = read_one(text.substr(sign.size()), 3);
      if (most) most->low = 0;
      return most;
    }
  for (const std::string_view sign : {" to ", " - ", "-"}) {
    const std::size_t at = text.find(sign, 1);
    if (at == text.npos) continue;
    const auto least = read_one(text.substr(0, at), 1);
    auto most = read_one(text.substr(at + sign.size()), 3);
    if (!least || !most || !(least->low < most->high)) return std::nullopt;
    most->low = least->low;
    return most;
  }
  return std::nullopt;
}

}  // namespace

CellFigure read_figure(std::string_view cell) {
  std::string text = simplified(cell);
  if (text.empty()) return {CellFigure::Kind::empty, {}};
  if (is_among(kNothing, text)) return {CellFigure::Kind::nothing, {}};
  text = without_remark(std::move(text));
  if (const std::size_t at = text.rfind('='); at != std::string::npos) text = text.substr(at + 1);
  if (text.starts_with("half an hour")) text.replace(0, 12, "30 minutes");
  bool negative = false;
  if (text.size() > 2 && text.ends_with(')') && (text.starts_with('(') || text.starts_with("£("))) {
    text.pop_back();
    text.erase(text.find('('), 1);
    negative = true;
  }
  std::optional<Figure> figure = read_one(text, 3);
  if (!figure && factors(text).size() > 1) figure = read_product(text);
  if (!figure) figure = read_range(text);
  if (!figure || !figure->low.is_number() || !figure->high.is_number())
    return {CellFigure::Kind::words, {}};
  if (negative) {
    multiply(*figure, -1);
    figure->step = figure->step * Decimal(-1);
  }
  return {CellFigure::Kind::figure, *figure};
}

bool is_year(const Figure& figure) {
  return figure.is_exact() && figure.unit.empty() && figure.places == 0 && !figure.has_commas &&
         figure.scale == 1 && Decimal(1899) < figure.low && figure.low < Decimal(2101);
}

}  // namespace remit
