// Passages in another language, for Word: marked in the tree before Pandoc, and given w:lang in
// what Pandoc wrote.
#pragma once

#include "base/diagnostics.h"
#include "document/tree.h"
#include "render/docx/package.h"

namespace remit {

// Gives a style that names the language to every Span with the attribute "lang", and to the words
// of every Div with it. True if there is any.
bool mark_languages(Blocks& blocks);

// Replaces those styles by w:lang (ECMA-376 Part 1, 17.3.2.20), and removes them.
bool set_languages(DocxPackage& package, Diagnostics& diagnostics);

}  // namespace remit
