#include "document/people.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/strings.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace remit {
namespace {

constexpr std::array<std::string_view, 37> kTitles = {"mr",          "mrs",       "ms",
                                                      "miss",        "mx",        "dr",
                                                      "prof",        "professor", "sir",
                                                      "dame",        "lord",      "lady",
                                                      "rev",         "revd",      "canon",
                                                      "cllr",        "cllrs",     "councillor",
                                                      "councillors", "alderman",  "pc",
                                                      "dc",          "ps",        "ds",
                                                      "di",          "dci",       "dsu",
                                                      "insp",        "inspector", "sgt",
                                                      "sergeant",    "supt",      "superintendent",
                                                      "acc",         "acting",    "constable",
                                                      "officer"};

// Last words of what is no person.
constexpr std::array<std::string_view, 46> kOrganised = {
    "police",   "council",     "trust",      "board",     "service",     "services",  "group",
    "team",     "partnership", "authority",  "committee", "panel",       "agency",    "office",
    "homes",    "housing",     "health",     "fund",      "plan",        "strategy",  "act",
    "order",    "forum",       "network",    "alliance",  "association", "society",   "centre",
    "school",   "college",     "university", "unit",      "department",  "probation", "review",
    "company",  "foundation",  "hospital",   "church",    "union",       "england",   "wales",
    "scotland", "britain",     "advice",     "scheme"};

constexpr std::array<std::string_view, 26> kRoles = {
    "chair",     "vice",      "head",      "clerk",     "director",  "officer",   "leader",
    "manager",   "minutes",   "minute",    "chief",     "deputy",    "assistant", "secretary",
    "treasurer", "solicitor", "lead",      "principal", "senior",    "adviser",   "member",
    "inspector", "in",        "strategic", "corporate", "monitoring"};

template <class List>
bool names_one(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string folded_word(std::string_view word) {
  while (!word.empty() && (word.back() == '.' || word.back() == ',')) word.remove_suffix(1);
  return unicode::folded(word);
}

std::vector<std::string_view> words_in(std::string_view text) {
  std::vector<std::string_view> result;
  for (const std::string_view word : split(text, ' '))
    if (!trim(word).empty()) result.push_back(trim(word));
  return result;
}

bool has_capital(std::string_view word) {
  std::size_t at = 0;
  return !word.empty() && unicode::is_upper(utf8::next(word, at));
}

}  // namespace

bool begins_with_initial(std::string_view name) {
  const auto words = words_in(name);
  if (words.size() < 2 || !has_capital(words[0])) return false;
  std::size_t after = 0;
  utf8::next(words[0], after);
  return after == words[0].size() || words[0][after] == '.';
}

bool begins_with_title(std::string_view name) {
  const auto words = words_in(name);
  return words.size() > 1 && names_one(kTitles, folded_word(words[0]));
}

bool ends_with_title(std::string_view text) {
  const auto words = words_in(text);
  return !words.empty() && has_capital(words.back()) &&
         names_one(kTitles, folded_word(words.back()));
}

bool looks_like_name(std::string_view name, std::string_view form) {
  const auto words = words_in(name);
  if (words.size() < 2 || words.size() > 4 || form.size() > 4) return false;
  if (names_one(kOrganised, folded_word(words.back()))) return false;
  return std::count_if(words.begin(), words.end(), has_capital) >=
         static_cast<std::ptrdiff_t>(words.size()) - 1;
}

bool begins_role(std::string_view text) {
  if (!text.starts_with(", ")) return false;
  const auto words = words_in(text.substr(2));
  return !words.empty() && names_one(kRoles, folded_word(words[0])) && !has_capital(words[0]);
}

}  // namespace remit
