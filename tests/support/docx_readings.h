// Word documents made of trees, and what is read from them, for tests of redlines.
#pragma once

#include <string>

#include "document/numbering.h"
#include "document/tree.h"

namespace remit::test {

// Rendered with a fixed author and date of its changes. Fails the test if that is not possible.
std::string docx_of(const Blocks& blocks, const NumberingScheme& numbering = {});

// A line per paragraph, as docx_outline gives it, but for what makes no difference: the tiny
// paragraphs that Word wants at some ends, and the two styles of a plain paragraph, which differ in
// nothing.
std::string as_word_reads(const std::string& docx);

// What Pandoc reads, with `--track-changes=` accept, reject or all: a word per line. (It leaves
// empty headings, items and rows where some went.)
std::string read_by_pandoc(const std::string& docx, const std::string& changes);

// Without what Pandoc does not look into for changes: captions, and blocks of code.
Blocks without_blind_spots(Blocks blocks);

// The first line that differs, with what should be there; nothing if none does.
std::string difference(const std::string& found, const std::string& expected);

}  // namespace remit::test
