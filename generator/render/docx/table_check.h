// Whether the tables of a document have room on its pages in Word.
#pragma once

#include "base/diagnostics.h"
#include "document/tree.h"
#include "render/docx/docx_style.h"

namespace remit {

// An error of code "table.too-wide" for each table whose words have no room on its page, with what
// helps: turning the page, if that is enough. A warning where nobody can change the table any more.
// Faults of tables that a template makes of facts are added to `made`: with a fault of the facts
// the table might be another. No Pandoc is needed.
void check_tables(const Document& document, const DocxStyle& style, Diagnostics& diagnostics,
                  Diagnostics& made);

}  // namespace remit
