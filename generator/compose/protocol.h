// A protocol as a document: the boards, what each is for and answers for, and how they work
// together.
#pragma once

#include <optional>

#include "compose/composed.h"
#include "compose/context.h"

namespace remit {

// `protocol` has a date from which it is in force.
DocumentCard protocol_card(const Protocol& protocol, const Partnership& partnership);

// Nothing if its template is at fault, or its date unknown.
std::optional<ComposedDocument> compose_protocol(const Protocol& protocol,
                                                 const ComposeContext& context);

}  // namespace remit
