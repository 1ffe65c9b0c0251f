// What a Markdown text may not hold, checked before it is parsed: sizes that would take the parser
// minutes, and characters that no document can carry.
#pragma once

#include "base/diagnostics.h"
#include "document/tree.h"
#include "text/mapped_text.h"
#include "text/markdown_marks.h"

namespace remit {

// Reports every fault; true if the text may be parsed. Private-use characters of planes 15 and 16
// stand for marks and are forbidden, but for splice marks unless the text is an author's `prose`.
bool check_markdown_limits(const MappedText& text, bool prose, Diagnostics& diagnostics);

// Reports more than kMaxMarks, of which the last was taken.
void check_mark_limit(const MarkedText& marked, Diagnostics& diagnostics);

// Reports more than kMaxBlocks in what a text gave, at the first one beyond; true if there are not.
bool check_block_limit(const Blocks& blocks, Diagnostics& diagnostics);

}  // namespace remit
