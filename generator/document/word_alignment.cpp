#include "document/word_alignment.h"

#include <algorithm>
#include <variant>

#include "document/similarity.h"

namespace remit {
namespace {

constexpr std::size_t kShortWord = 4;  // characters: "the", "with"
constexpr std::size_t kFewWords = 3;

// Whether two nodes differ in nothing but what stands in them.
bool same_frame(const Inline& a, const Inline& b) {
  if (a.node.index() != b.node.index()) return false;
  if (const Link* link = get_if<Link>(a)) {
    const Link* other = get_if<Link>(b);
    const bool reference = link->attr.has_class("reference");  // its text is not the author's
    return !reference && link->attr == other->attr && link->target == other->target;
  }
  if (const Span* span = get_if<Span>(a)) return span->attr == get_if<Span>(b)->attr;
  return content_of(a) || get_if<Footnote>(a);
}

std::string text_inside(const Inline& node) {
  const Footnote* note = get_if<Footnote>(node);
  return note ? whole_text(note->content) : plain_text(Inlines{node});
}

bool same(const Word& a, const Word& b) { return a.compared == b.compared; }

class WordAlignment {
 public:
  WordAlignment(const std::vector<Word>& before, const std::vector<Word>& after)
      : before_(before), after_(after) {}

  Matches find() {
    find_same();
    slide_to_sentences();
    add_alike_nodes();
    while (swallow_islands()) {
    }
    return std::move(matches_);
  }

 private:
  void find_same();
  void slide_to_sentences();
  void add_alike_nodes();
  bool swallow_islands();

  std::size_t changed_between(const Match& begin, const Match& end) const;
  bool is_island(std::size_t first, std::size_t last) const;
  void slide(std::size_t gap, std::size_t Match::*side, const std::vector<Word>& words);

  const std::vector<Word>& before_;
  const std::vector<Word>& after_;
  Matches matches_;
};

void WordAlignment::find_same() {
  Keys<Inlines> keys;
  const auto keys_of = [&](const std::vector<Word>& words) {
    std::vector<int> result;
    for (const Word& word : words)
      result.push_back(word.node.empty() ? keys.of({}, "")
                                         : keys.of(word.compared, plain_text(word.compared)));
    return result;
  };
  const std::vector<int> before = keys_of(before_);
  matches_ = common_subsequence(before, keys_of(after_));
}

// The start of `length` words such that what they are preceded by ends a sentence, if they can be
// moved so without changing what is said: words move left past those that are repeated at their
// end.
std::size_t best_start(const std::vector<Word>& words, std::size_t first, std::size_t length,
                       std::size_t least) {
  const auto begins_sentence = [&](std::size_t i) { return i == 0 || ends_sentence(words[i - 1]); };
  for (std::size_t start = first;; --start) {
    if (begins_sentence(start)) return start;
    if (start == least || !same(words[start - 1], words[start - 1 + length])) return first;
  }
}

// Of the words of one side that stand unmatched before a match, which the other side has not.
void WordAlignment::slide(std::size_t gap, std::size_t Match::*side,
                          const std::vector<Word>& words) {
  const std::size_t first = matches_[gap - 1].*side + 1;
  const std::size_t length = matches_[gap].*side - first;
  std::size_t run = gap - 1;  // the first of the matches that stand directly before them
  while (run > 0 && matches_[run].after == matches_[run - 1].after + 1 &&
         matches_[run].before == matches_[run - 1].before + 1)
    --run;
  const std::size_t start = best_start(words, first, length, matches_[run].*side);
  for (std::size_t i = gap; i > run && matches_[i - 1].*side >= start; --i)
    matches_[i - 1].*side += length;
}

// A sentence that came or went before one that begins alike is shown from its own beginning.
void WordAlignment::slide_to_sentences() {
  for (std::size_t i = 1; i < matches_.size(); ++i) {
    const bool removed = matches_[i].before > matches_[i - 1].before + 1;
    const bool added = matches_[i].after > matches_[i - 1].after + 1;
    if (added && !removed) slide(i, &Match::after, after_);
    if (removed && !added) slide(i, &Match::before, before_);
  }
}

void WordAlignment::add_alike_nodes() {
  const auto alike = [&](std::size_t i, std::size_t j) {
    if (before_[i].node.empty() || after_[j].node.empty()) return 0.0;
    const Inline& a = before_[i].compared.front();
    const Inline& b = after_[j].compared.front();
    if (!same_frame(a, b)) return 0.0;
    return similarity(WordBag(text_inside(a)), WordBag(text_inside(b)));
  };
  matches_ = add_alike(matches_, before_.size(), after_.size(), alike);
}

// The larger of what went and what came.
std::size_t WordAlignment::changed_between(const Match& begin, const Match& end) const {
  std::size_t removed = 0;
  std::size_t added = 0;
  for (std::size_t i = begin.before; i < end.before; ++i) removed += before_[i].weight;
  for (std::size_t i = begin.after; i < end.after; ++i) added += after_[i].weight;
  return std::max(removed, added);
}

// Whether the matches [first, last) stand between two changes and are too little to be shown apart.
bool WordAlignment::is_island(std::size_t first, std::size_t last) const {
  if (first == 0 && matches_[0] == Match{}) return false;
  if (last == matches_.size()) return false;
  std::size_t words = 0;
  std::size_t weight = 0;
  for (std::size_t i = first; i < last; ++i) {
    const Word& word = after_[matches_[i].after];
    const Inline& node = word.node.front();
    if (!get_if<Str>(node)) return false;
    words += word.is_word;
    weight += word.weight;
  }
  if (words == 0 || (words == 1 && weight <= kShortWord + 1)) return true;
  const Match before =
      first == 0 ? Match{} : Match{matches_[first - 1].before + 1, matches_[first - 1].after + 1};
  const Match behind = {matches_[last - 1].before + 1, matches_[last - 1].after + 1};
  const std::size_t least =
      std::min(changed_between(before, matches_[first]), changed_between(behind, matches_[last]));
  return words <= kFewWords && 2 * weight <= least;
}

// Whether there were any.
bool WordAlignment::swallow_islands() {
  Matches kept;
  bool any = false;
  for (std::size_t first = 0; first < matches_.size();) {
    std::size_t last = first + 1;
    while (last < matches_.size() && matches_[last].before == matches_[last - 1].before + 1 &&
           matches_[last].after == matches_[last - 1].after + 1)
      ++last;
    const bool island = is_island(first, last);
    for (std::size_t i = first; i < last && !island; ++i) kept.push_back(matches_[i]);
    any = any || island;
    first = last;
  }
  matches_ = std::move(kept);
  return any;
}

}  // namespace

const Inlines* content_of(const Inline& node) {
  if (const Emph* emph = get_if<Emph>(node)) return &emph->content;
  if (const Strong* strong = get_if<Strong>(node)) return &strong->content;
  if (const Strikeout* strikeout = get_if<Strikeout>(node)) return &strikeout->content;
  if (const Link* link = get_if<Link>(node)) return &link->content;
  if (const Span* span = get_if<Span>(node)) return &span->content;
  return nullptr;
}

Matches align_words(const std::vector<Word>& before, const std::vector<Word>& after) {
  return WordAlignment(before, after).find();
}

double matched_part(const Matches& matches, const std::vector<Word>& before,
                    const std::vector<Word>& after) {
  std::size_t all = 0;
  std::size_t matched = 0;
  for (const Word& word : before) all += word.weight;
  for (const Word& word : after) all += word.weight;
  for (const Match& match : matches)
    matched += before[match.before].weight + after[match.after].weight;
  return all == 0 ? 1 : static_cast<double>(matched) / static_cast<double>(all);
}

}  // namespace remit
