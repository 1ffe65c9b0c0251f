#include "base/word_list.h"

#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "base/strings.h"
#include "base/unicode.h"
#include "base/utf8.h"

namespace remit {
namespace {

constexpr const char* kBritishEnglish = "/usr/share/dict/british-english";

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

bool has_lower_case(std::string_view word) {
  for (std::size_t i = 0; i < word.size();)
    if (unicode::is_lower(utf8::next(word, i))) return true;
  return false;
}

}  // namespace

std::string WordList::path_of_english() {
  const char* own = std::getenv("REMIT_WORDS");
  if (!own || !*own) return kBritishEnglish;
  return std::string_view(own) == "none" ? "" : own;
}

bool WordList::english_is_missing() {
  const std::string path = path_of_english();
  return !path.empty() && access(path.c_str(), R_OK) != 0;
}

const WordList& WordList::english() {
  static const WordList kList(content_of(path_of_english()));
  return kList;
}

WordList::WordList(std::string_view text) {
  for (const std::string_view line : split(text, '\n')) {
    const std::string_view word = trim(line);
    if (word.empty() || word.ends_with("'s") || !has_lower_case(word)) continue;
    std::size_t at = 0;
    const bool is_name = unicode::is_upper(utf8::next(word, at));
    (is_name ? names_ : words_).insert(unicode::folded(word));
  }
}

bool WordList::has_word(std::string_view folded) const {
  return words_.contains(std::string(folded));
}

bool WordList::has_name(std::string_view folded) const {
  return names_.contains(std::string(folded));
}

}  // namespace remit
