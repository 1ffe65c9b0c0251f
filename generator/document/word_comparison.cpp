#include "document/word_comparison.h"

#include <algorithm>
#include <iterator>

#include "document/tracked_changes.h"
#include "document/word_alignment.h"

namespace remit {
namespace {

void append(Inlines& list, const Inlines& more) {
  list.insert(list.end(), more.begin(), more.end());
}

// Puts together a redline of words that stayed, went and came.
class RedlineText {
 public:
  explicit RedlineText(const Comparable& comparable) : comparable_(comparable) {}

  void removed(const Inlines& nodes) { append(removed_, nodes); }
  void added(const Inlines& nodes) { append(added_, nodes); }
  void stayed(const Inlines& nodes) {
    if (nodes.empty()) return;
    flush();
    append(redline_, nodes);
  }
  Inlines take() {
    flush();
    join_texts(redline_);
    return std::move(redline_);
  }

 private:
  void flush();

  const Comparable& comparable_;
  Inlines redline_;
  Inlines removed_;
  Inlines added_;
};

// The space before both stays outside.
void RedlineText::flush() {
  const auto begins_with_space = [](const Inlines& list) {
    return !list.empty() && is_space(list.front());
  };
  if (begins_with_space(removed_) && begins_with_space(added_) &&
      comparable_.of(removed_.front()) == comparable_.of(added_.front())) {
    redline_.push_back(added_.front());
    removed_.erase(removed_.begin());
    added_.erase(added_.begin());
  }
  join_texts(removed_);
  join_texts(added_);
  if (!removed_.empty()) redline_.push_back(deleted(std::move(removed_)));
  if (!added_.empty()) redline_.push_back(inserted(std::move(added_)));
  removed_.clear();
  added_.clear();
}

class WordComparer {
 public:
  WordComparer(const Comparable& comparable, const CompareBlocks& compare_blocks)
      : comparable_(comparable), compare_blocks_(compare_blocks) {}

  WordComparison compare(const Inlines& before_text, const Inlines& after_text) const {
    const std::vector<Word> before = split_words(before_text, comparable_);
    const std::vector<Word> after = split_words(after_text, comparable_);
    const Matches matches = align_words(before, after);
    RedlineText text(comparable_);
    const auto gap = [&](const Match& begin, const Match& end) {
      for (std::size_t i = begin.before; i < end.before; ++i) remove(before[i], text);
      for (std::size_t i = begin.after; i < end.after; ++i) add(after[i], text);
    };
    const auto match = [&](const Match& at) { keep(before[at.before], after[at.after], text); };
    for_each_part(matches, before.size(), after.size(), gap, match);
    return {text.take(), matched_part(matches, before, after)};
  }

 private:
  static void remove(const Word& word, RedlineText& text) {
    text.removed(word.space);
    text.removed(word.node);
  }

  static void add(const Word& word, RedlineText& text) {
    text.added(word.space);
    text.added(word.node);
  }

  void keep(const Word& before, const Word& after, RedlineText& text) const {
    if (before.compared_space == after.compared_space) {
      text.stayed(after.space);
    } else {
      text.removed(before.space);
      text.added(after.space);
    }
    if (before.compared == after.compared)
      text.stayed(after.node);
    else
      text.stayed({compare_inside(before.node.front(), after.node.front())});
  }

  // Two nodes of the same kind with the same attributes.
  Inline compare_inside(const Inline& before, Inline after) const {
    if (Footnote* note = get_if<Footnote>(after)) {
      note->content = compare_blocks_(get_if<Footnote>(before)->content, note->content);
      return after;
    }
    Inlines& content = const_cast<Inlines&>(*content_of(after));
    content = compare(*content_of(before), content).redline;
    return after;
  }

  const Comparable& comparable_;
  const CompareBlocks& compare_blocks_;
};

}  // namespace

WordComparison compare_words(const Inlines& before, const Inlines& after,
                             const Comparable& comparable, const CompareBlocks& compare_blocks) {
  return WordComparer(comparable, compare_blocks).compare(before, after);
}

}  // namespace remit
