// "did you mean": the known name nearest to a misspelt one.
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

// The candidate nearest to `name`, if it is near enough to be what was meant: at most a third of
// the longer length away, at least one. Upper and lower case count as equal. Of two equally near,
// the first in `candidates`.
std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates);

// "did you mean 'x'?", or the fallback where nothing is near.
std::string did_you_mean(std::string_view name, std::span<const std::string> candidates,
                         std::string fallback = {});

// "a", "a or b", "a, b or c".
std::string listed(std::span<const std::string> words, std::string_view last = "or");

}  // namespace remit
