#include "document/long_forms.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/unicode.h"
#include "base/utf8.h"

namespace remit {
namespace {

constexpr std::array<std::string_view, 16> kSmallWords = {"a",    "an", "and",  "at", "by", "for",
                                                          "from", "in", "into", "of", "on", "or",
                                                          "the",  "to", "with", "&"};
constexpr std::array<std::string_view, 3> kArticles = {"the", "a", "an"};

template <class List>
bool holds(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

struct LongWord {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::u32string letters;  // without case and accents
  std::string folded;

  bool is_small() const { return holds(kSmallWords, folded); }
};

bool belongs_to_word(char32_t c) {
  return unicode::is_letter(c) || unicode::is_digit(c) || c == U'\'';
}

// Words are parted by hyphens too; "&" is a word.
std::vector<LongWord> words_of(std::string_view text) {
  std::vector<LongWord> result;
  LongWord word;
  const auto finish = [&](std::size_t end) {
    word.end = end;
    if (end > word.begin && !word.letters.empty()) {
      word.folded = unicode::folded(text.substr(word.begin, end - word.begin));
      result.push_back(word);
    }
    word.letters.clear();
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t at = i;
    const char32_t c = utf8::next(text, i);
    if (belongs_to_word(c)) {
      if (word.letters.empty()) word.begin = at;
      if (c != U'\'') word.letters += unicode::base_letter(c);
      continue;
    }
    finish(at);
    if (c == U'&') result.push_back({at, i, U"&", "&"});
  }
  finish(text.size());
  return result;
}

// The letters that have to be found: all of them, or of DoLS the capitals alone.
std::vector<std::u32string> letters_of(std::string_view form) {
  std::u32string capitals, all;
  for (std::size_t i = 0; i < form.size();) {
    const char32_t c = utf8::next(form, i);
    if (!unicode::is_letter(c)) continue;
    all += unicode::base_letter(c);
    if (unicode::is_upper(c)) capitals += unicode::base_letter(c);
  }
  std::vector<std::u32string> result;
  for (const std::u32string& letters : {all, capitals})
    if (letters.size() > 1 && letters.size() <= 10 && (result.empty() || result[0] != letters))
      result.push_back(letters);
  return result;
}

std::size_t most_skipped(std::size_t letters) { return letters < 3 ? 0 : letters == 3 ? 1 : 2; }

// Fits letters to words, from the last to the first.
class Fitting {
 public:
  Fitting(const std::vector<LongWord>& words, const std::u32string& letters)
      : words_(words), letters_(letters) {}

  // The word at which the shortest run of words begins that ends before the word `end` and spells
  // all letters, with at least two of its words standing for some.
  std::optional<std::size_t> begin_before(std::size_t end) const {
    return fit(end, letters_.size(), 0, most_skipped(letters_.size()));
  }

 private:
  std::optional<std::size_t> fit(std::size_t word, std::size_t left, std::size_t used,
                                 std::size_t may_skip) const {
    if (left == 0) return used > 1 ? std::optional(word) : std::nullopt;
    if (word == 0) return std::nullopt;
    std::optional<std::size_t> best;
    const auto consider = [&](std::optional<std::size_t> found) {
      if (found && (!best || *found > *best)) best = found;
    };
    const LongWord& last = words_[word - 1];
    for (std::size_t count = 1; count <= left; ++count)
      if (stands_for(last, left - count, count))
        consider(fit(word - 1, left - count, used + 1, may_skip));
    if (last.is_small())
      consider(fit(word - 1, left, used, may_skip));
    else if (may_skip > 0)
      consider(fit(word - 1, left, used, may_skip - 1));
    return best;
  }

  // Whether the word begins with the first of the letters and has the others behind it.
  bool stands_for(const LongWord& word, std::size_t first, std::size_t count) const {
    if (word.letters[0] != letters_[first]) return false;
    std::size_t at = 1;
    for (std::size_t i = first + 1; i < first + count; ++i) {
      at = word.letters.find(letters_[i], at);
      if (at == std::u32string::npos) return false;
      ++at;
    }
    return true;
  }

  const std::vector<LongWord>& words_;
  const std::u32string& letters_;
};

// Parts of words with a hyphen, and articles before the first, count too.
std::size_t most_words(std::size_t letters) { return std::min(letters + 5, 2 * letters) + 6; }

bool ends_sentence(std::string_view text, const LongWord& before, const LongWord& after) {
  const std::string_view between = text.substr(before.end, after.begin - before.end);
  if (between.find_first_of(";:!?()[]") != std::string_view::npos) return true;
  return between.starts_with(". ") && before.letters.size() > 3;
}

// The words from the last beginning of a sentence, and no more than a long form can have.
std::vector<LongWord> words_before(std::string_view text, std::size_t letters) {
  std::vector<LongWord> words = words_of(text);
  std::size_t first = words.size() - std::min(words.size(), most_words(letters));
  for (std::size_t i = words.size(); i-- > first + 1;)
    if (ends_sentence(text, words[i - 1], words[i])) {
      first = i;
      break;
    }
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(first));
  return words;
}

std::string without_plural(std::string word) {
  for (const std::string_view possessive : {"'s", "s'"})
    if (word.ends_with(possessive)) word.resize(word.size() - possessive.size());
  if (word.size() > 4 && word.ends_with("ies")) return word.substr(0, word.size() - 3) + "y";
  for (const std::string_view ending : {"ches", "shes", "sses", "xes"})
    if (word.size() > 5 && word.ends_with(ending)) return word.substr(0, word.size() - 2);
  if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss")) word.pop_back();
  return word;
}

// The words as they are compared.
std::vector<std::string> compared_words(std::string_view text) {
  std::vector<std::string> result;
  for (const LongWord& word : words_of(text)) {
    const std::string plain = word.folded == "&" ? "and" : without_plural(word.folded);
    if (!holds(kArticles, plain)) result.push_back(plain);
  }
  return result;
}

std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t last) {
  std::string result;
  for (std::size_t i = first; i < last; ++i) result += words[i];
  return result;
}

std::string joined(const std::vector<std::string>& words) { return joined(words, 0, words.size()); }

bool ends_with_words(const std::vector<std::string>& words, const std::string& wanted) {
  for (std::size_t first = 0; first < words.size(); ++first)
    if (joined(words, first, words.size()) == wanted) return true;
  return false;
}

bool begins_with_words(const std::vector<std::string>& words, const std::string& wanted) {
  for (std::size_t last = 1; last <= words.size(); ++last)
    if (joined(words, 0, last) == wanted) return true;
  return false;
}

}  // namespace

std::optional<std::size_t> long_form_before(std::string_view form, std::string_view text) {
  for (const std::u32string& letters : letters_of(form)) {
    const std::vector<LongWord> words = words_before(text, letters.size());
    if (words.empty()) return std::nullopt;
    const std::string_view rest = text.substr(words.back().end);
    if (rest.find_first_of(".;:!?()[]") != std::string_view::npos) return std::nullopt;
    if (const auto begin = Fitting(words, letters).begin_before(words.size()))
      return words[*begin].begin;
  }
  return std::nullopt;
}

std::optional<std::size_t> long_form_at_start(std::string_view form, std::string_view text) {
  std::size_t end = text.find_first_of(",;:()[]");
  for (std::size_t stop = text.find('.'); stop < end; stop = text.find('.', stop + 1))
    if (stop + 1 == text.size() || text[stop + 1] == ' ') end = stop;
  std::vector<LongWord> words = words_of(text.substr(0, end));
  while (!words.empty() && holds(kArticles, words.front().folded)) words.erase(words.begin());
  for (const std::u32string& letters : letters_of(form))
    if (words.size() <= most_words(letters.size()) &&
        Fitting(words, letters).begin_before(words.size()) == 0)
      return words.back().end;
  return std::nullopt;
}

bool same_long_form(std::string_view a, std::string_view b) {
  return joined(compared_words(a)) == joined(compared_words(b));
}

bool ends_with_long_form(std::string_view text, std::string_view long_form) {
  return ends_with_words(compared_words(text), joined(compared_words(long_form)));
}

bool overlap(std::string_view a, std::string_view b) {
  const auto first = compared_words(a), second = compared_words(b);
  return ends_with_words(first, joined(second)) || ends_with_words(second, joined(first)) ||
         begins_with_words(first, joined(second)) || begins_with_words(second, joined(first));
}

std::string singular_long_form(std::string_view long_form) {
  const std::size_t last = long_form.find_last_of(" -");
  const std::size_t begin = last == std::string_view::npos ? 0 : last + 1;
  return std::string(long_form.substr(0, begin)) +
         without_plural(std::string(long_form.substr(begin)));
}

}  // namespace remit
