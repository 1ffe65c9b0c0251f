// Terms of reference as a document, alone and as an appendix.
#pragma once

#include <optional>

#include "compose/composed.h"
#include "compose/context.h"

namespace remit {

struct ComposedTerms {
  ComposedDocument alone;
  AppendixDocument appended;
};

// Nothing if its template is at fault, or the body unknown.
std::optional<ComposedTerms> compose_terms(const TermsOfReference& terms,
                                           const ComposeContext& context);

}  // namespace remit
