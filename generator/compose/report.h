// A report as a document.
#pragma once

#include <optional>

#include "compose/appendices.h"
#include "compose/composed.h"
#include "compose/context.h"

namespace remit {

// `report` has a date.
DocumentCard report_card(const Report& report, const AppendableTerms& terms,
                         const Partnership& partnership);

// Nothing if its template is at fault, or its date unknown.
std::optional<ComposedDocument> compose_report(const Report& report, const AppendableTerms& terms,
                                               const ComposeContext& context);

}  // namespace remit
