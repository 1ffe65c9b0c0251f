// Splice marks: where in composed Markdown the blocks of an author's text are to be put.
//
// A mark is a single private-use character, one per number (below 60,000), alone in its paragraph or table cell.
#pragma once

#include <optional>
#include <string>

#include "document/tree.h"

namespace remit {

std::string splice_mark(std::size_t number);
bool is_splice_mark(char32_t character);

// The number if the block is a paragraph, or the text of a cell, that is a splice mark and nothing
// else.
std::optional<std::size_t> splice_number(const Block& block);

}  // namespace remit
