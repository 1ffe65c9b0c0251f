// The text of a cell without what makes no difference to its meaning.
#pragma once

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace remit {

// Lower case, one kind of hyphen, space and apostrophe, "x" for the sign of multiplication, ".5"
// for a half, no footnote marks.
std::string simplified(std::string_view text);

// The number that a word means, "twelve" or "12"; -1 if it means none.
long number_meant(std::string_view word);

// Whether a list of words holds the word.
template <class List>
bool is_among(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

}  // namespace remit
