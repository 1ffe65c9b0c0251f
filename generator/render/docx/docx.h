// A document as DOCX: Pandoc gives the body, the house style the looks and the numbers.
//
// 1. The reference document is Pandoc's own default, patched (reference.h): fonts, colours,
// sizes
//    and spacing of styles; page A4, margins, header, footer with page x of y; language; and our
//    paragraph styles. The levels of the numbering scheme are linked to styles, headings to
//    Heading1 …, paragraphs and items to "Clause" and the level from 1, so that the numbers are
//    real in Word and stay so when a clerk edits.
// 2. The tree is made ready (prepared_tree.h) and Pandoc writes the body from its JSON; numbered
//    paragraphs carry their style by `custom-style`, and no number as text.
// 3. One pass over word/document.xml and word/numbering.xml says what Pandoc cannot
// (finish.h):
//    the lists themselves, one w:abstractNum each for the document's own text and every appendix,
//    whose numbers begin anew; unnumbered headings get numId 0; bullets stand under the text that
//    they belong to; header rows repeat (w:tblHeader), rows do not break over pages (w:cantSplit);
//    an appendix begins on a new page, unless it is of class "same-page".
// 4. In a redline, insertions and deletions are tracked changes (tracked.h), and the numbers
// are
//    those that remain when all are accepted.
//
// The same document and style give the same bytes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "document/tree.h"
#include "render/docx/docx_style.h"
#include "render/docx/pictures.h"
#include "render/pandoc/pandoc.h"

namespace remit {

// The bytes of the document as DOCX. `as_of` is the time stamp inside (seconds since 1970; the
// document's own date). Nothing, and an error, if Pandoc fails in whatever way, or if a
// number would not be the one that the tree has (codes "tool.failed", "docx.numbering-lost",
// "docx.numbering-differs", "docx.picture").
// May be called from several threads at once.
std::optional<std::string> render_docx(const Pandoc& pandoc, const Document& document,
                                       const DocxStyle& style, const std::vector<Picture>& pictures,
                                       long as_of, Diagnostics& diagnostics);

}  // namespace remit
