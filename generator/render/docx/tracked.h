// Tracked changes in a DOCX (ECMA-376 Part 1, 17.13.5): the half of a redline that works on what
// Pandoc wrote. changes.h is the half before Pandoc; change_instructions.h says what passes between
// them.
//
// - Runs are in w:ins and w:del, those of a hyperlink inside it. None of these is inside another.
// - The mark of a paragraph that was inserted or deleted as a whole is tracked too (w:rPr in its
//   w:pPr), so that no empty paragraph remains when a deletion is accepted or an insertion
//   rejected.
// - Rows are tracked in their w:trPr, a whole table by all its rows.
// - Ids are counted through the document and its notes, and differ from those of bookmarks.
//
// The last mark of a cell, of a footnote and of the document always stays. There the mark before is
// tracked instead, if both paragraphs have the same properties; otherwise a tiny paragraph is put
// after the last. The same is done between a paragraph that is removed and a table that stays.
#pragma once

#include "base/diagnostics.h"
#include "render/docx/docx_style.h"
#include "render/docx/package.h"

namespace remit {

// Finishes word/document.xml and word/footnotes.xml. False, and an error, if one cannot be read.
bool track_changes(DocxPackage& package, const TrackedChanges& changes, Diagnostics& diagnostics);

}  // namespace remit
