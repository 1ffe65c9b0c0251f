// A document as a Word document.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "compose/composed.h"
#include "render/docx/docx.h"

namespace remit {

// What would be wrong with the Word document: tables that are too wide for its pages (code
// "table.too-wide"). Faults of those that templates make of facts are added to `made`, with the
// name of the document.
void check_conversion(const ComposedDocument& document, Diagnostics& diagnostics,
                      Diagnostics& made);

// Nothing, with errors that name the document, if it could not be converted. Any number of threads
// may convert at once.
std::optional<std::string> convert_to_docx(const ComposedDocument& document, const Pandoc& pandoc,
                                           Diagnostics& diagnostics);

}  // namespace remit
