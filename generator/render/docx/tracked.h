// Tracked changes in a DOCX (ECMA-376 Part 1, 17.13.5): the half of changes.h that works on
// what Pandoc wrote.
//
// - Runs stand in w:ins and w:del, those of a hyperlink inside it; none stands inside another.
// - The mark of a paragraph that came or went as a whole is tracked too (w:rPr in its w:pPr), so
//   that nothing is left of it when a deletion is accepted or an insertion rejected. The last mark
//   of a cell, of a footnote and of the document always stays: there the mark before is tracked in
//   its place, if both paragraphs look alike, or a tiny paragraph stands behind; as between a
//   paragraph that goes and a table that stays.
// - Rows are tracked (w:trPr), a whole table by all its rows.
// - Ids are counted through the document and its notes, and are those of no bookmark.
#pragma once

#include "base/diagnostics.h"
#include "render/docx/docx_style.h"
#include "render/docx/package.h"

namespace remit {

// Finishes word/document.xml and word/footnotes.xml. False, and an error, if one cannot be read.
bool track_changes(DocxPackage& package, const TrackedChanges& changes, Diagnostics& diagnostics);

}  // namespace remit
