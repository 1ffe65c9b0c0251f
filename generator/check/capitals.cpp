#include "check/capitals.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/unicode.h"
#include "base/utf8.h"
#include "document/codes.h"
#include "document/people.h"
#include "document/short_forms.h"

namespace remit {
namespace {

constexpr std::array<std::string_view, 25> kTwoLetters = {
    "am", "an", "as", "at", "be", "by", "do", "go", "he", "hi", "if", "in", "is",
    "it", "me", "my", "no", "of", "oh", "on", "or", "so", "to", "us", "we"};
constexpr std::array<std::string_view, 11> kPrefixes = {"co",  "re",  "pre",   "non",  "un",  "ex",
                                                        "mid", "sub", "multi", "anti", "post"};

template <class List>
bool lists(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool has_vowel(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t letter = unicode::base_letter(utf8::next(text, i));
    if (std::u32string_view(U"aeiouy").find(letter) != std::u32string_view::npos) return true;
  }
  return false;
}

std::size_t letters_in(std::string_view text) { return utf8::length(text); }

std::size_t word_end(std::string_view text, std::size_t at) {
  while (continues_word(text, at) ||
         (at > 0 && at < text.size() && text[at] == '\'' && continues_word(text, at + 1)))
    utf8::next(text, at);
  return at;
}

// The words of a text with where they begin.
std::vector<TextRange> words_of_text(std::string_view text) {
  std::vector<TextRange> result;
  for (std::size_t i = 0; i < text.size();) {
    if (!continues_word(text, i)) {
      utf8::next(text, i);
      continue;
    }
    const std::size_t end = word_end(text, i);
    result.emplace_back(i, end);
    i = end;
  }
  return result;
}

std::string_view part(std::string_view text, const TextRange& range) {
  return text.substr(range.first, range.second - range.first);
}

bool is_figure(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Whether words in capitals go on between the two.
bool goes_on(std::string_view text, const TextRange& first, const TextRange& second) {
  const std::string_view between = text.substr(first.second, second.first - first.second);
  return between.find_first_of(".;()[]?!") == std::string_view::npos;
}

}  // namespace

const WordList& Capitals::list() const {
  static const WordList kNone("");
  return words_ ? words_() : kNone;
}

bool Capitals::is_listed(std::string_view folded) const {
  if (letters_in(folded) == 2) return lists(kTwoLetters, folded);
  return list().has_word(folded) || (letters_in(folded) > 3 && list().has_name(folded));
}

bool Capitals::is_own_word(const std::string& folded) {
  if (!has_own_) {
    has_own_ = true;
    const auto add = [&](std::string_view text) {
      for (const TextRange& range : words_of_text(text))
        if (const std::string_view word = part(text, range); !has_only_capitals(word))
          if (letters_in(word) > 2) {
            // "DHRs" is no word.
            std::size_t after = 0;
            utf8::next(word, after);
            if (std::string rest = unicode::folded(word.substr(after)); rest == word.substr(after))
              own_.insert(unicode::folded(word));
          }
    };
    for (const ProseBlock& block : prose_.blocks) add(block.text.text());
    for (const std::string& name : names_) add(name);
  }
  return own_.contains(folded);
}

bool Capitals::stands_among_words(const AbbreviationUse& use) const {
  const std::string_view text = prose_.blocks[use.block].text.text();
  const auto words = words_of_text(text);
  const auto self = std::find_if(words.begin(), words.end(),
                                 [&](const TextRange& range) { return range.second > use.begin; });
  std::size_t around = 0, known = 0;
  const auto count = [&](const TextRange& range) {
    const std::string_view word = part(text, range);
    if (is_figure(word)) return true;
    if (!has_only_capitals(word)) return false;
    if (letters_in(word) == 1) return true;
    ++around;
    if (is_listed(unicode::folded(word))) ++known;
    return true;
  };
  for (auto i = self; i != words.end() && i + 1 != words.end() && goes_on(text, *i, *(i + 1)); ++i)
    if (!count(*(i + 1))) break;
  for (auto i = self; i != words.begin() && i != words.end() && goes_on(text, *(i - 1), *i); --i)
    if (!count(*(i - 1))) break;
  return known > 0 && 2 * known >= around;
}

bool Capitals::is_part_of_word(const AbbreviationUse& use) const {
  const std::string_view text = prose_.blocks[use.block].text.text();
  const std::string folded = unicode::folded(use.text);
  if (use.end + 1 < text.size() && text[use.end] == '\'') {  // DON'T
    const std::size_t end = word_end(text, use.end + 1);
    const std::string whole = unicode::folded(text.substr(use.begin, end - use.begin));
    if (list().has_word(whole)) return true;
  }
  if (const std::size_t hyphen = folded.find('-'); hyphen != std::string::npos)  // E-MAIL
    return list().has_word(folded) || list().has_word(folded.substr(hyphen + 1));
  if (use.end < text.size() && text[use.end] == '-') {  // CO-OPTED
    const std::size_t end = word_end(text, use.end + 1);
    const std::string rest = unicode::folded(text.substr(use.end + 1, end - use.end - 1));
    return list().has_word(folded + "-" + rest) || list().has_word(folded + rest) ||
           (lists(kPrefixes, folded) && list().has_word(rest));
  }
  return false;
}

bool Capitals::is_word(const AbbreviationUse& use) {
  if (!has_only_capitals(use.text)) return false;
  const std::string folded = unicode::folded(use.text);
  if (has_only_letters(use.text)) {
    if (list().empty() && has_vowel(folded)) return true;
    const std::size_t letters = letters_in(folded);
    if (is_listed(folded) || (letters > 2 && is_own_word(folded))) return true;
    const std::string_view before =
        std::string_view(prose_.blocks[use.block].text.text()).substr(0, use.begin);
    if (letters > 3 && ends_with_title(before)) return true;
    if (letters == 3 && list().has_name(folded) && stands_among_words(use)) return true;
    if (letters > 3 && has_vowel(folded) && stands_among_words(use)) return true;
  }
  return is_part_of_word(use);
}

bool Capitals::is_shouted(const AbbreviationUse& use) {
  return has_only_capitals(use.text) && has_only_letters(use.text) &&
         is_listed(unicode::folded(use.text)) && stands_among_words(use);
}

}  // namespace remit
