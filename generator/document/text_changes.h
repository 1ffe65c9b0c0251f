// What changed between two texts, in the fewest words that show it: for messages.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace remit {

// Words that stand for others, with a few of those around them; "…" for what is left out. Empty:
// nothing stands there.
struct TextChange {
  std::string before;
  std::string after;
  bool operator==(const TextChange&) const = default;
};

// The first changes between two lists of parts (document/reading_text.h), at most that many.
std::vector<TextChange> first_changes(const std::vector<std::string>& before,
                                      const std::vector<std::string>& after, std::size_t most);

}  // namespace remit
