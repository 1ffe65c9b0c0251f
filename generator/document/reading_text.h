// A document as its readers read it: text in reading order, with its numbers and without its looks.
// It is what a report that was issued is held to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/tree.h"

namespace remit {

// A text for each heading ("## 1.1 Quorum"), paragraph, item ("- a"; "- - b" in a list inside it),
// caption and row of a table ("| a | b |"), with single spaces. Links to elsewhere carry their
// address, pictures their description, what is struck out its "~~", and notes stand behind what
// refers to them. A division "revision" is left out: it tells of the document, and is no part of
// it.
std::vector<std::string> reading_parts(const Blocks& blocks);

// The parts as a file: each begins a line, and goes on in lines that are indented.
std::string reading_text(const std::vector<std::string>& parts);
// And back.
std::vector<std::string> read_reading_text(std::string_view text);

}  // namespace remit
