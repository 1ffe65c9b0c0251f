#include "document/similarity.h"

#include <algorithm>

#include "document/walk.h"

namespace remit {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// Punctuation at the ends of a word is no part of it.
std::string_view without_punctuation(std::string_view word) {
  constexpr std::string_view kMarks = ".,;:!?()[]\"'";
  const std::size_t begin = word.find_first_not_of(kMarks);
  if (begin == word.npos) return word;
  return word.substr(begin, word.find_last_not_of(kMarks) + 1 - begin);
}

}  // namespace

WordBag::WordBag(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    while (i < text.size() && is_blank(text[i])) ++i;
    const std::size_t begin = i;
    while (i < text.size() && !is_blank(text[i])) ++i;
    if (i > begin) words_.emplace_back(without_punctuation(text.substr(begin, i - begin)));
  }
  std::sort(words_.begin(), words_.end());
  for (const std::string& word : words_) weight_ += word.size();
}

double similarity(const WordBag& a, const WordBag& b) {
  if (a.empty() || b.empty()) return 0;
  std::size_t common = 0;
  auto left = a.words_.begin();
  auto right = b.words_.begin();
  while (left != a.words_.end() && right != b.words_.end()) {
    const int order = left->compare(*right);
    if (order == 0) common += left->size();
    if (order <= 0) ++left;
    if (order >= 0) ++right;
  }
  return 2 * static_cast<double>(common) / static_cast<double>(a.weight_ + b.weight_);
}

std::string whole_text(const Blocks& blocks) {
  std::string result = plain_text(blocks);
  for_each_inline(blocks, [&](const Inline& node) {
    if (const Footnote* note = get_if<Footnote>(node)) result += "\n" + plain_text(note->content);
  });
  return result;
}

}  // namespace remit
