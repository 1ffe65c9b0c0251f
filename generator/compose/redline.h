// What changed between two versions of a body's terms: as a document of its own, and as a schedule
// that a report appends.
#pragma once

#include <optional>

#include "compose/composed.h"
#include "compose/context.h"

namespace remit {

// A version, as it is when it is appended: without title, history and abbreviations.
struct RedlineSide {
  const TermsOfReference& terms;
  const AppendixDocument& document;
};

DocumentCard redline_card(const RedlineSide& before, const RedlineSide& after,
                          const Partnership& partnership);

// The document of kind "redline" of the later version: what changes in words, the schedule of
// amendments (clause, both wordings, why), and the terms with every change marked. In Word it is
// these alone, with tracked changes by the body that agreed the later version, or by the
// partnership while none has. Nothing if its template is at fault.
std::optional<ComposedDocument> compose_redline(const RedlineSide& before, const RedlineSide& after,
                                                const ComposeContext& context);

// The part of it that a report appends. The same.
std::optional<AppendixDocument> compose_schedule(const RedlineSide& before,
                                                 const RedlineSide& after,
                                                 const ComposeContext& context);

}  // namespace remit
