// Whether the sections of one template file are opened and closed in pairs.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "text/template_scanner.h"

namespace remit {

// Reports sections that are not closed, or are closed in the wrong order
// (template.unclosed-section), and closing tags without a section (template.unopened-section).
void check_sections(const std::vector<TemplateToken>& tokens, Diagnostics& diagnostics);

}  // namespace remit
