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

// Stating facts as they were on `date`: the day from which the terms are in force or, of proposed
// ones, on which they are read. What was adopted is given word for word from its record. Nothing if
// the template is at fault, or the body unknown.
std::optional<ComposedTerms> compose_terms(const TermsOfReference& terms, Date date,
                                           const ComposeContext& context);

}  // namespace remit
