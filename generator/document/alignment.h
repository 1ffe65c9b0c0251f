// Which parts of two sequences stand for each other, in the same order: the words of two
// paragraphs, the blocks of two documents, the rows of two tables.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace remit {

// Indexes into the sequence before and the one after.
struct Match {
  std::size_t before = 0;
  std::size_t after = 0;
  bool operator==(const Match&) const = default;
};
using Matches = std::vector<Match>;  // both indexes rise

// The longest common subsequence of two sequences of keys. In sequences of many thousands, of which
// most differs, it may be less than the longest.
Matches common_subsequence(const std::vector<int>& before, const std::vector<int>& after);

// From 0, nothing in common, to 1. Below kAlike two parts are not taken for the same.
using Similarity = std::function<double(std::size_t before, std::size_t after)>;
inline constexpr double kAlike = 1.0 / 3;

// Adds to the matches those parts between them that are alike, so that the sum of their
// similarities is the greatest.
Matches add_alike(const Matches& matches, std::size_t before_size, std::size_t after_size,
                  const Similarity& similarity);

// Calls `gap` with the bounds [b, e) of what stands before, between and after the matches, and
// `match` with each match, in order.
template <class Gap, class OnMatch>
void for_each_part(const Matches& matches, std::size_t before_size, std::size_t after_size, Gap gap,
                   OnMatch on_match) {
  Match begin;
  for (const Match& match : matches) {
    gap(begin, match);
    on_match(match);
    begin = {match.before + 1, match.after + 1};
  }
  gap(begin, Match{before_size, after_size});
}

}  // namespace remit
