#include "document/alignment.h"

#include <algorithm>
#include <dtl/dtl.hpp>
#include <map>

namespace remit {
namespace {

// So many pairs of keys can be compared by dtl within its limit of steps kept
// (dtl::MAX_COORDINATES_SIZE), beyond which it no longer finds the longest.
constexpr std::size_t kMostPairs = 1'900'000;
// So many similarities are looked at, at once.
constexpr std::size_t kMostSimilarities = 1'000'000;

using KeyList = std::vector<int>;

struct Range {
  Match begin;
  Match end;
  std::size_t before() const { return end.before - begin.before; }
  std::size_t after() const { return end.after - begin.after; }
  bool empty() const { return before() == 0 || after() == 0; }
};

class CommonSubsequence {
 public:
  CommonSubsequence(const KeyList& before, const KeyList& after) : before_(before), after_(after) {}

  Matches find() {
    add({{0, 0}, {before_.size(), after_.size()}});
    return std::move(matches_);
  }

 private:
  bool same(std::size_t before, std::size_t after) const {
    return before_[before] == after_[after];
  }

  void add(Range range);
  void add_by_library(const Range& range);
  void add_by_unique_keys(const Range& range);
  Matches unique_in_both(const Range& range) const;

  const KeyList& before_;
  const KeyList& after_;
  Matches matches_;
};

// What both begin with and end with is matched without further ado.
void CommonSubsequence::add(Range range) {
  while (!range.empty() && same(range.begin.before, range.begin.after))
    matches_.push_back({range.begin.before++, range.begin.after++});
  const Match end = range.end;
  while (!range.empty() && same(range.end.before - 1, range.end.after - 1))
    --range.end.before, --range.end.after;
  if (!range.empty()) {
    if ((range.before() + 1) * (range.after() + 1) <= kMostPairs)
      add_by_library(range);
    else
      add_by_unique_keys(range);
  }
  for (Match at = range.end; at.before < end.before; ++at.before, ++at.after)
    matches_.push_back(at);
}

void CommonSubsequence::add_by_library(const Range& range) {
  const auto part = [](const KeyList& keys, std::size_t begin, std::size_t end) {
    const auto at = [&](std::size_t i) { return keys.begin() + static_cast<std::ptrdiff_t>(i); };
    return KeyList(at(begin), at(end));
  };
  dtl::Diff<int> diff(part(before_, range.begin.before, range.end.before),
                      part(after_, range.begin.after, range.end.after));
  diff.compose();
  for (const auto& [key, step] : diff.getSes().getSequence())
    if (step.type == dtl::SES_COMMON)
      matches_.push_back({range.begin.before + static_cast<std::size_t>(step.beforeIdx - 1),
                          range.begin.after + static_cast<std::size_t>(step.afterIdx - 1)});
}

// Keys that stand once in each part.
Matches CommonSubsequence::unique_in_both(const Range& range) const {
  struct Seen {
    int before = 0, after = 0;
    Match at;
  };
  std::map<int, Seen> seen;
  for (std::size_t i = range.begin.before; i < range.end.before; ++i) {
    Seen& key = seen[before_[i]];
    ++key.before;
    key.at.before = i;
  }
  for (std::size_t i = range.begin.after; i < range.end.after; ++i) {
    Seen& key = seen[after_[i]];
    ++key.after;
    key.at.after = i;
  }
  Matches result;
  for (const auto& [key, found] : seen)
    if (found.before == 1 && found.after == 1) result.push_back(found.at);
  std::sort(result.begin(), result.end(),
            [](const Match& a, const Match& b) { return a.before < b.before; });
  return result;
}

// The longest part of the matches in which both indexes rise (Fredman 1975: patience sorting).
Matches rising(const Matches& matches) {
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<std::size_t> tails;  // index of the last match of the best run of each length
  std::vector<std::size_t> previous(matches.size(), kNone);
  for (std::size_t i = 0; i < matches.size(); ++i) {
    const auto at = std::lower_bound(
        tails.begin(), tails.end(), matches[i].after,
        [&](std::size_t tail, std::size_t after) { return matches[tail].after < after; });
    if (at != tails.begin()) previous[i] = *(at - 1);
    if (at == tails.end())
      tails.push_back(i);
    else
      *at = i;
  }
  Matches result;
  for (std::size_t i = tails.empty() ? kNone : tails.back(); i != kNone; i = previous[i])
    result.push_back(matches[i]);
  std::reverse(result.begin(), result.end());
  return result;
}

void CommonSubsequence::add_by_unique_keys(const Range& range) {
  const Matches anchors = rising(unique_in_both(range));
  if (anchors.empty()) return;
  Match begin = range.begin;
  for (const Match& anchor : anchors) {
    add({begin, anchor});
    matches_.push_back(anchor);
    begin = {anchor.before + 1, anchor.after + 1};
  }
  add({begin, range.end});
}

class Alike {
 public:
  explicit Alike(const Similarity& similarity) : similarity_(similarity) {}

  // Appends the best matches of a range to the result.
  void add(const Range& range, Matches& result) const {
    if (range.empty()) return;
    if (range.before() * range.after() <= kMostSimilarities) return add_best(range, result);
    const Match middle = {range.begin.before + range.before() / 2,
                          range.begin.after + range.after() / 2};
    add({range.begin, middle}, result);
    add({middle, range.end}, result);
  }

 private:
  void add_best(const Range& range, Matches& result) const;

  const Similarity& similarity_;
};

// sums(i, j): the greatest sum of what stands from i and from j on.
void Alike::add_best(const Range& range, Matches& result) const {
  const std::size_t rows = range.before();
  const std::size_t columns = range.after();
  std::vector<double> alike(rows * columns);
  std::vector<double> sums((rows + 1) * (columns + 1), 0);
  const auto sum = [&](std::size_t i, std::size_t j) -> double& {
    return sums[i * (columns + 1) + j];
  };
  for (std::size_t i = rows; i-- > 0;)
    for (std::size_t j = columns; j-- > 0;) {
      double& here = alike[i * columns + j];
      here = similarity_(range.begin.before + i, range.begin.after + j);
      const double matched = here >= kAlike ? here + sum(i + 1, j + 1) : 0;
      sum(i, j) = std::max({matched, sum(i + 1, j), sum(i, j + 1)});
    }
  for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
    const double here = alike[i * columns + j];
    if (here >= kAlike && sum(i, j) <= here + sum(i + 1, j + 1))
      result.push_back({range.begin.before + i++, range.begin.after + j++});
    else if (sum(i, j) <= sum(i + 1, j))
      ++i;
    else
      ++j;
  }
}

}  // namespace

Matches common_subsequence(const KeyList& before, const KeyList& after) {
  return CommonSubsequence(before, after).find();
}

Matches add_alike(const Matches& matches, std::size_t before_size, std::size_t after_size,
                  const Similarity& similarity) {
  Matches result;
  const Alike alike(similarity);
  for_each_part(
      matches, before_size, after_size,
      [&](const Match& begin, const Match& end) {
        alike.add({begin, end}, result);
      },
      [&](const Match& match) { result.push_back(match); });
  return result;
}

}  // namespace remit
