#include "document/text_changes.h"

#include <algorithm>

#include "base/strings.h"

namespace remit {
namespace {

constexpr std::size_t kAround = 5;  // words shown before and behind what changed
constexpr std::size_t kMost = 24;   // words shown of what changed

using Words = std::vector<std::string_view>;

// The words [first, last) with some around them.
std::string excerpt(const Words& words, std::size_t first, std::size_t last) {
  const std::size_t begin = first > kAround ? first - kAround : 0;
  const std::size_t shown = std::min(last, first + kMost);
  const std::size_t end = std::min(words.size(), shown < last ? shown : last + kAround);
  std::vector<std::string> parts;
  if (begin > 0) parts.emplace_back("…");
  for (std::size_t i = begin; i < end; ++i) parts.emplace_back(words[i]);
  if (end < words.size()) parts.emplace_back("…");
  return join(parts, " ");
}

Words words_of(const std::string& part) { return part.empty() ? Words() : split(part, ' '); }

TextChange change_of(const std::string& before, const std::string& after) {
  const Words a = words_of(before);
  const Words b = words_of(after);
  if (a.empty() || b.empty()) return {excerpt(a, 0, a.size()), excerpt(b, 0, b.size())};
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t same = 0;
  while (same < shorter && a[same] == b[same]) ++same;
  std::size_t end = 0;
  while (end < shorter - same && a[a.size() - 1 - end] == b[b.size() - 1 - end]) ++end;
  return {excerpt(a, same, a.size() - end), excerpt(b, same, b.size() - end)};
}

// How far it is from there to the nearest parts that are equal.
struct Step {
  std::size_t before;
  std::size_t after;
};
Step to_next_equal(const std::vector<std::string>& before, std::size_t i,
                   const std::vector<std::string>& after, std::size_t j) {
  const std::size_t rest_before = before.size() - i;
  const std::size_t rest_after = after.size() - j;
  for (std::size_t sum = 1; sum < rest_before + rest_after; ++sum)
    for (std::size_t a = sum < rest_after ? 0 : sum - rest_after + 1; a <= sum && a < rest_before;
         ++a)
      if (before[i + a] == after[j + sum - a]) return {a, sum - a};
  return {rest_before, rest_after};
}

}  // namespace

std::vector<TextChange> first_changes(const std::vector<std::string>& before,
                                      const std::vector<std::string>& after, std::size_t most) {
  std::vector<TextChange> result;
  std::size_t i = 0;
  std::size_t j = 0;
  while (result.size() < most && (i < before.size() || j < after.size())) {
    if (i < before.size() && j < after.size() && before[i] == after[j]) {
      ++i;
      ++j;
      continue;
    }
    const Step step = to_next_equal(before, i, after, j);
    for (std::size_t k = 0; k < std::max(step.before, step.after) && result.size() < most; ++k)
      result.push_back(
          change_of(k < step.before ? before[i + k] : "", k < step.after ? after[j + k] : ""));
    i += step.before;
    j += step.after;
  }
  return result;
}

}  // namespace remit
