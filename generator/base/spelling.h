// "did you mean": the known name nearest to a misspelt one, never one of another meaning.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace remit {

// How many single-character insertions, deletions, replacements and swaps of neighbours lie
// between two texts (optimal string alignment distance, in bytes).
std::size_t edit_distance(std::string_view a, std::string_view b);

// Whether the one can be a slip of the hand for the other, so that both mean the same: what differs
// are letters within words, at most a third of the longer word (of a word with less than four
// letters, two neighbours that changed places). It is none if
//   a number differs, in digits, letters or words: "board-1", "Appendix A", "every six weeks";
//   a whole word differs, or is there in one of them alone (but for "the", "of" and the like);
//   the typed word is one of time or number, spelt rightly: "monthly", "first", "June";
//   words differ in what stands before one stem: "minimum" and "maximum", "public" and
//   "non-public".
// Upper and lower case, and what stands between words, count as equal.
bool is_slip(std::string_view typed, std::string_view meant);

// The candidate nearest to `name` among those for which it can be a slip. Of two equally near, the
// first in `candidates`.
std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates);

// "did you mean 'x'?", or the fallback where nothing is near.
std::string did_you_mean(std::string_view name, std::span<const std::string> candidates,
                         std::string fallback = {});

// "a", "a or b", "a, b or c".
std::string listed(std::span<const std::string> words, std::string_view last = "or");

}  // namespace remit
