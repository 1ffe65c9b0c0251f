// The reference document, from which Pandoc takes styles, page, header and footer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "render/docx/docx_style.h"
#include "render/docx/numbering.h"
#include "render/pandoc/pandoc.h"

namespace remit {

// How wide the text is on the page, and on one that is turned sideways, in twentieths of a point.
int text_width(const PageStyle& page);
int landscape_text_width(const PageStyle& page);

// Pandoc's own reference document, patched for a style, whose styles are linked to the
// lists. The lists themselves are added afterwards (finish.h).
std::optional<std::string> make_reference_docx(const Pandoc& pandoc, const DocxStyle& style,
                                               const std::vector<DocxList>& lists,
                                               const std::string& language,
                                               Diagnostics& diagnostics);

}  // namespace remit
