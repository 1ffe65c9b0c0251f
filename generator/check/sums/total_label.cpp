#include "check/sums/total_label.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.h"
#include "base/strings.h"
#include "check/sums/simplified.h"

namespace remit {
namespace {

using Words = std::vector<std::string>;

constexpr std::array kTotal = {"total",     "totals",    "subtotal",
                               "subtotals", "sub-total", "sub-totals"};
// Before "total": "grand total", "net total".
constexpr std::array kBefore = {"grand", "overall", "sub",    "net",   "gross", "combined",
                                "final", "annual",  "yearly", "year",  "the",   "estimated",
                                "new",   "revised", "full",   "whole", "in",    "planned"};
constexpr std::array kOfWhole = {"grand", "overall", "combined", "final"};
// What takes the word away from meaning a sum of this table.
constexpr std::array kNotHere = {"cumulative", "forward", "b/f", "c/f"};
// What is added up, and hardly ever counted in another way.
constexpr std::array kAdded = {
    "cost",    "costs",     "expenditure", "income",     "spend",      "spending",  "budget",
    "funding", "hours",     "days",        "minutes",    "amount",     "allocated", "for",
    "per",     "payments",  "receipts",    "savings",    "grants",     "grant",     "requested",
    "awarded", "available", "committed",   "allocation", "payable",    "due",       "working",
    "price",   "staff",     "resources",   "outgoings",  "requirement"};
constexpr std::array kNet = {"net",       "balance", "surplus", "deficit",
                             "remaining", "less",    "change",  "variance"};
constexpr std::array kYearly = {"year", "annum", "annual", "annually", "yearly", "pa"};
// Before the number in "for two meetings", "based on 12 months".
constexpr std::array kBeforeNumber = {"for", "of",    "on",     "over", "in",   "x",
                                      "all", "total", "during", "the",  "times"};

template <class List>
bool holds_any(const Words& words, const List& list) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return is_among(list, word); });
}

// Words and numbers, without what stands between them.
Words words_of(std::string_view text) {
  Words result;
  std::string word;
  const auto end = [&] {
    while (!word.empty() && (word.back() == '.' || word.back() == '-')) word.pop_back();
    if (!word.empty()) result.push_back(std::move(word));
    word.clear();
  };
  for (const char c : text) {
    const bool inside = ascii::is_alphanumeric(c) || c == '-' || c == '/' || c == '.' || c == '%' ||
                        static_cast<unsigned char>(c) >= 0x80;
    if (inside)
      word += c;
    else
      end();
  }
  end();
  return result;
}

// What stands in no brackets.
std::string without_brackets(std::string_view text) {
  std::string result;
  int depth = 0;
  for (const char c : text) {
    if (c == '(' || c == '[') ++depth;
    if (depth == 0) result += c;
    if ((c == ')' || c == ']') && depth > 0) --depth;
  }
  return result;
}

bool is_hour(std::string_view word) {
  return word == "hour" || word == "hours" || word == "hr" || word == "hrs";
}

void read_numbers(const Words& words, TotalLabel& label) {
  const bool of_day = std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return word == "day" || word == "days";
  });
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const auto number = Decimal::parse(words[i]);
    if (number && of_day && is_hour(words[i + 1])) {
      label.hours_a_day = number;
      continue;
    }
    const long meant = number_meant(words[i]);
    const bool is_year = meant >= 1900;
    if (meant < 2 || is_year || i == 0 || !is_among(kBeforeNumber, words[i - 1])) continue;
    label.times = meant;
  }
  const long last = words.empty() ? -1 : number_meant(words.back());
  if (last > 1 && words.size() > 1 && words[words.size() - 2] == "x") label.times = last;
}

}  // namespace

std::optional<TotalLabel> read_total_label(std::string_view cell) {
  const std::string text = simplified(cell);
  const Words all = words_of(text);
  const Words words = words_of(without_brackets(text));
  if (words.empty() || holds_any(all, kNotHere)) return std::nullopt;
  const auto total = std::find_if(words.begin(), words.end(),
                                  [](const std::string& w) { return is_among(kTotal, w); });
  TotalLabel label;
  const auto is_before = [](const std::string& w) { return is_among(kBefore, w); };
  const bool leads = total != words.end() && std::all_of(words.begin(), total, is_before);
  constexpr std::size_t kLongestName = 6;
  const bool ends =
      total != words.end() && total + 1 == words.end() && words.size() <= kLongestName;
  const bool is_sum = words.size() == 1 && (words[0] == "sum" || words[0] == "overall");
  if (!leads && !ends && !is_sum) return std::nullopt;
  if (total != words.begin() && total != words.end() && *(total - 1) == "running")
    return std::nullopt;
  const bool sub =
      !is_sum && (total->starts_with("sub") || (total != words.begin() && *(total - 1) == "sub"));
  label.is_bare = is_sum || (leads && total + 1 == words.end());
  label.reach = !sub && (label.is_bare || holds_any(words, kOfWhole)) ? TotalLabel::Reach::whole
                                                                      : TotalLabel::Reach::part;
  const bool in_capitals = cell.find("TOTAL") != cell.npos;
  label.is_certain = label.is_bare || sub || in_capitals || (leads && holds_any(words, kAdded));
  label.is_net = holds_any(words, kNet);
  label.is_yearly = holds_any(all, kYearly);
  label.in_days = std::any_of(words.begin(), words.end(),
                              [](const std::string& w) { return w == "days" || w == "day"; });
  label.in_hours = !label.in_days && std::any_of(words.begin(), words.end(), is_hour);
  read_numbers(all, label);
  return label;
}

}  // namespace remit
