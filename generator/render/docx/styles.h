// The styles of our Word documents, as word/styles.xml has them.
#pragma once

#include <string>
#include <vector>

#include "render/docx/docx_style.h"
#include "render/docx/numbering.h"
#include "text/xml.h"

namespace remit {

// Changes word/styles.xml of Pandoc's reference document: fonts, sizes, colours, spacing and
// language; and adds our own styles. The levels of the document's own list are linked to theirs.
void set_styles(XmlElement& styles, const DocxStyle& style, const std::vector<DocxList>& lists,
                const std::string& language);

}  // namespace remit
