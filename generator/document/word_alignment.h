// Which words of two texts stand for each other, so that the changes between them read well.
#pragma once

#include <vector>

#include "document/alignment.h"
#include "document/words.h"

namespace remit {

// The two ends are always matched. Matches of words that are not the same are of two that can be
// compared inside: of the same kind, with the same attributes and target, and alike.
Matches align_words(const std::vector<Word>& before, const std::vector<Word>& after);

// The part of both texts that is matched, by weight, from 0 to 1; 1 if both are empty.
double matched_part(const Matches& matches, const std::vector<Word>& before,
                    const std::vector<Word>& after);

// What stands in a node that can be compared inside: of emphasis, a link or a span; null for
// others.
const Inlines* content_of(const Inline& node);

}  // namespace remit
