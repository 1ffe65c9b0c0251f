// A document as DOCX. README.md has the map; the steps are:
//
// 1. The reference document is Pandoc's own default with our page, header, footer, language and
//    styles (reference.h). Levels of the numbering scheme are linked to styles, so that the numbers
//    are real in Word and stay right when a clerk edits.
// 2. The tree is prepared (prepared_tree.h), and Pandoc writes the body from its JSON. A numbered
//    paragraph has its style by "custom-style", and no number as text.
// 3. A pass over word/document.xml and word/numbering.xml adds what Pandoc cannot write (finish.h):
//    the numbered lists, one for the document's own text and one for each appendix; indentation;
//    header rows that repeat; rows that stay on one page; pages turned sideways. An appendix starts
//    on a new page, unless it has the class "same-page".
// 4. In a redline, insertions and deletions become tracked changes (tracked.h). The numbers are
//    those that remain when all changes are accepted.
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
