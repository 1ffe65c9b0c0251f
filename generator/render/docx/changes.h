// A redline on its way to Pandoc: changes as Pandoc's DOCX writer can be told of them.
//
// Pandoc makes w:ins and w:del of Spans around words, and of nothing else. So what was inserted or
// deleted as a whole becomes a Span around all the words of each of its paragraphs, and its
// "author" says what tracked.h must do besides.
#pragma once

#include <string>

#include "document/tracked_changes.h"
#include "document/tree.h"

namespace remit {

// The blocks without Divs of changes: what stood in them stands in their place, all its words in
// Spans. Divisions, headings and code have their change as attribute "change". A cell in which one
// paragraph took the place of another holds one, with both texts.
Blocks mark_changes(Blocks blocks);

// What the attribute "change" says.
Change marked_change(const Attr& attr);

// Whether the words changed as a whole paragraph, and how.
Change change_of_block(const Inlines& words);

// What says of the paragraph that begins with it that it had this style.
Inline former_style(const std::string& style);

// Words that changed as a whole paragraph; as they are, if nothing changed.
Inlines changed_block(Inlines words, Change change);

}  // namespace remit
