// The words of a text, as they are compared: each with the space before it, punctuation at its ends
// split off.
#pragma once

#include <cstddef>
#include <vector>

#include "document/comparable.h"
#include "document/tree.h"

namespace remit {

struct Word {
  Inlines space;           // before it: spaces and breaks
  Inlines node;            // one; none at the end of the text
  Inlines compared;        // the node as it is compared
  Inlines compared_space;  // the same of the space
  std::size_t weight = 0;  // how much of the text it is: characters of its text, or 1
  bool is_word = false;    // not punctuation alone, nor the end
};

// “(at least five).” gives “(”, “at”, “ least”, “ five”, “)”, “.” and the end, which holds what
// space there may be behind the last. What is emphasised or linked is one word, whatever stands in
// it.
std::vector<Word> split_words(const Inlines& text, const Comparable& comparable);

// Whether a text ends in what a sentence, or a part of one, ends in.
bool ends_sentence(const Word& word);

// Spaces and breaks.
bool is_space(const Inline& node);

}  // namespace remit
