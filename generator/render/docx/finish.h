// The pass over what Pandoc wrote, which adds what Pandoc cannot write.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "render/docx/numbering.h"
#include "render/docx/package.h"

namespace remit {

// `parts` are the headings and numbered paragraphs that the document was made from. If those found
// in word/document.xml are not the same in number and style, nothing can be trusted to have its
// right number: false, and an error of code "docx.numbering-lost".
bool finish_docx(DocxPackage& package, const std::vector<NumberedPart>& parts,
                 const std::vector<DocxList>& lists, int text_width, Diagnostics& diagnostics);

}  // namespace remit
