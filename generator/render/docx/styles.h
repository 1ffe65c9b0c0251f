// The styles of our Word documents, as word/styles.xml has them.
#pragma once

#include <string>
#include <vector>

#include "render/docx/docx_style.h"
#include "render/docx/numbering.h"
#include "text/xml.h"

namespace remit {

// The font of code, and its size in points.
inline constexpr const char* kCodeFont = "Courier New";
inline double code_size(const PageStyle& page) { return page.size_pt - 1; }

// The space at the left and the right edge of a table's cell, in twentieths of a point.
inline constexpr int kCellMargin = 100;

// Changes word/styles.xml of Pandoc's reference document: fonts, sizes, colours, spacing and
// language; and adds our own styles. The levels of the document's own list are linked to theirs.
void set_styles(XmlElement& styles, const DocxStyle& style, const std::vector<DocxList>& lists,
                const std::string& language);

}  // namespace remit
