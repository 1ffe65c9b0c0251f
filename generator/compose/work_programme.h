// A work programme as a document.
#pragma once

#include <optional>

#include "compose/composed.h"
#include "compose/context.h"

namespace remit {

// `programme` has a first day.
DocumentCard programme_card(const WorkProgramme& programme, const Partnership& partnership);

// Nothing if its template is at fault, or its first day unknown.
std::optional<ComposedDocument> compose_work_programme(const WorkProgramme& programme,
                                                       const ComposeContext& context);

}  // namespace remit
