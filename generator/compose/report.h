// A report as a document.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "compose/composed.h"
#include "compose/context.h"

namespace remit {

// `terms` holds every version that could be composed, to be appended.
using AppendableTerms = std::map<const TermsOfReference*, AppendixDocument>;

// Nothing if its template is at fault, or its date unknown.
std::optional<ComposedDocument> compose_report(const Report& report, const AppendableTerms& terms,
                                               const ComposeContext& context);

}  // namespace remit
