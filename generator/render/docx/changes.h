// A redline before Pandoc: its changes in the form that Pandoc's DOCX writer can track.
//
// Pandoc makes w:ins and w:del of Spans around words, and of nothing else. So what was inserted or
// deleted as a whole becomes a Span around all the words of each of its paragraphs. The "author" of
// each Span says what is left to do after Pandoc (change_instructions.h).
#pragma once

#include <string>

#include "document/tracked_changes.h"
#include "document/tree.h"

namespace remit {

// The blocks without Divs of changes: their content takes their place, with all its words in Spans.
// Divisions, headings and code have their change as attribute "change". A cell in which one
// paragraph replaced another has one paragraph, with both texts.
Blocks mark_changes(Blocks blocks);

// What the attribute "change" says.
Change marked_change(const Attr& attr);

// How the words changed, if they changed as a whole paragraph.
Change change_of_block(const Inlines& words);

// Put at the beginning of a paragraph, it says that the paragraph had this style.
Inline former_style(const std::string& style);

// Words that changed as a whole paragraph; as they are, if nothing changed.
Inlines changed_block(Inlines words, Change change);

}  // namespace remit
