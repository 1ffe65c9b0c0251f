// Passages in another language, for Word. Pandoc writes the language of a document, but none of a
// part: so the words of each passage get a style before it, and their language in the style's place
// after it.
#pragma once

#include "base/diagnostics.h"
#include "document/tree.h"
#include "render/docx/package.h"

namespace remit {

// Gives every Span with the attribute "lang", and the words of every Div with it, a style that
// names the language. True if there is any.
bool mark_languages(Blocks& blocks);

// Puts w:lang (ECMA-376 Part 1, 17.3.2.20) in the place of those styles, and removes them.
bool set_languages(DocxPackage& package, Diagnostics& diagnostics);

}  // namespace remit
