#include "base/spelling.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/format.h"

namespace remit {
namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

using Words = std::vector<std::string>;

// Words that mean nothing by themselves.
constexpr std::array kEmptyWords = {"the", "a", "an", "of", "for", "to"};

// Words of time and number: each means something else, however alike they are.
constexpr std::array kExact = {
    "one",      "two",        "three",       "four",     "five",      "six",       "seven",
    "eight",    "nine",       "ten",         "eleven",   "twelve",    "thirteen",  "fourteen",
    "fifteen",  "sixteen",    "seventeen",   "eighteen", "nineteen",  "twenty",    "thirty",
    "forty",    "fifty",      "sixty",       "seventy",  "eighty",    "ninety",    "hundred",
    "thousand", "million",    "billion",     "half",     "third",     "thirds",    "quarter",
    "quarters", "once",       "twice",       "thrice",   "first",     "second",    "fourth",
    "fifth",    "sixth",      "seventh",     "eighth",   "ninth",     "tenth",     "eleventh",
    "twelfth",  "hourly",     "daily",       "weekly",   "monthly",   "quarterly", "yearly",
    "annual",   "annually",   "fortnightly", "biweekly", "bimonthly", "biannual",  "biannually",
    "biennial", "biennially", "triennial",   "day",      "days",      "week",      "weeks",
    "month",    "months",     "year",        "years",    "january",   "february",  "march",
    "april",    "may",        "june",        "july",     "august",    "september", "october",
    "november", "december",   "monday",      "tuesday",  "wednesday", "thursday",  "friday",
    "saturday", "sunday"};

// What stands before a stem and turns its meaning: "include" and "exclude", "minimum" and
// "maximum".
constexpr std::array<std::string_view, 20> kPrefixes = {
    "",   "un", "in", "im", "ir", "il",  "non",  "dis",  "mis", "de",
    "re", "ex", "ac", "ef", "af", "sub", "mini", "maxi", "bi",  "fe"};

template <class List>
bool is_in(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

Words words_in(std::string_view text) {
  Words result(1);
  for (const char c : lower(text)) {
    if (ascii::is_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80)
      result.back() += c;
    else if (c != '\'' && !result.back().empty())
      result.emplace_back();
  }
  std::erase_if(result, [&](const std::string& w) { return w.empty(); });
  const Words all = result;
  std::erase_if(result, [](const std::string& w) { return is_in(kEmptyWords, w); });
  // "Appendix A": there the letter is a number.
  return !all.empty() && all.back().size() == 1 && (result.empty() || result.back() != all.back())
             ? all
             : result;
}

std::string joined(const Words& words) {
  std::string result;
  for (const std::string& word : words) result += word;
  return result;
}

// All numbers in digits, in their order.
Words digits_in(const Words& words) {
  Words result;
  for (const std::string& word : words) {
    std::string digits;
    for (const char c : word)
      if (ascii::is_digit(c)) digits += c;
    if (!digits.empty()) result.push_back(std::move(digits));
  }
  return result;
}

// Numbers in letters: "ii", "iv".
bool is_roman(std::string_view word) { return word.find_first_not_of("ivx") == word.npos; }

bool have_one_stem(std::string_view a, std::string_view b) {
  constexpr std::size_t kLeastStem = 3;
  for (const std::string_view before : kPrefixes) {
    if (!a.starts_with(before) || a.size() < before.size() + kLeastStem) continue;
    const std::string_view stem = a.substr(before.size());
    for (const std::string_view other : kPrefixes)
      if (before != other && b.size() == other.size() + stem.size() && b.starts_with(other) &&
          b.ends_with(stem))
        return true;
  }
  return false;
}

// Whether a word that differs from another is that one, mistyped.
bool is_slip_of_word(const std::string& typed, const std::string& meant) {
  if (is_in(kExact, typed) || (is_roman(typed) && is_roman(meant))) return false;
  if (have_one_stem(typed, meant)) return false;
  if (typed.ends_with("er") && meant == typed.substr(0, typed.size() - 1) + "e") return false;
  if (typed.ends_with("ee") && meant == typed.substr(0, typed.size() - 1) + "r") return false;
  const std::size_t longer = std::max(typed.size(), meant.size());
  const std::size_t distance = edit_distance(typed, meant);
  constexpr std::size_t kShort = 3;
  if (longer > kShort) return distance <= longer / 3;
  std::string a = typed, b = meant;
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  return a == b && distance == 1 && longer > 1;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> two_back, back(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    two_back = back;
    back = row;
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replace = back[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replace, back[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], two_back[j - 2] + 1);
    }
  }
  return row[b.size()];
}

bool is_slip(std::string_view typed, std::string_view meant) {
  const Words a = words_in(typed), b = words_in(meant);
  if (digits_in(a) != digits_in(b)) return false;
  if (a.size() != b.size()) return joined(a) == joined(b);
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a[i] != b[i] && !is_slip_of_word(a[i], b[i])) return false;
  return true;
}

std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates) {
  std::optional<std::string> best;
  std::size_t best_distance = 0;
  const std::string typed = lower(name);
  for (const std::string& candidate : candidates) {
    const std::size_t longer = std::max(name.size(), candidate.size());
    const std::size_t apart = longer - std::min(name.size(), candidate.size());
    if (apart > longer / 3 + 1 || (best && apart >= best_distance)) continue;
    const std::size_t distance = edit_distance(typed, lower(candidate));
    if ((best && distance >= best_distance) || !is_slip(name, candidate)) continue;
    best = candidate;
    best_distance = distance;
  }
  return best;
}

std::string did_you_mean(std::string_view name, std::span<const std::string> candidates,
                         std::string fallback) {
  if (auto best = nearest(name, candidates)) return format("did you mean '{}'?", *best);
  return fallback;
}

std::string listed(std::span<const std::string> words, std::string_view last) {
  std::string result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) result += i + 1 == words.size() ? format(" {} ", last) : std::string(", ");
    result += words[i];
  }
  return result;
}

}  // namespace remit
