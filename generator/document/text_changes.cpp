#include "document/text_changes.h"

#include <algorithm>
#include <map>

#include "base/strings.h"
#include "document/alignment.h"

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

// Equal parts get equal numbers.
class PartNumbers {
 public:
  std::vector<int> of(const std::vector<std::string>& parts) {
    std::vector<int> keys;
    for (const std::string& part : parts)
      keys.push_back(numbers_.try_emplace(part, static_cast<int>(numbers_.size())).first->second);
    return keys;
  }

 private:
  std::map<std::string, int> numbers_;
};

}  // namespace

std::vector<TextChange> first_changes(const std::vector<std::string>& before,
                                      const std::vector<std::string>& after, std::size_t most) {
  std::vector<TextChange> result;
  PartNumbers keys;
  const std::vector<int> before_keys = keys.of(before);
  const auto gap = [&](Match begin, Match end) {
    while (result.size() < most && (begin.before < end.before || begin.after < end.after))
      result.push_back(change_of(begin.before < end.before ? before[begin.before++] : "",
                                 begin.after < end.after ? after[begin.after++] : ""));
  };
  for_each_part(common_subsequence(before_keys, keys.of(after)), before.size(), after.size(), gap,
                [](const Match&) {});
  return result;
}

}  // namespace remit
