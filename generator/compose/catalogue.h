// All documents of a workspace. A new kind of document is one more row in catalogue.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostics.h"
#include "compose/composed.h"

namespace remit {

struct CatalogueOptions {
  Date as_at;           // decides which version of a body's terms is the current one
  bool drafts = false;  // documents that are only proposed are among the others
};

// Composes every document: by partnership, then kind, then name. Terms of reference stand there
// once for each version, and once more as the current ones of their body; if none is in force yet,
// those that come into force first. Proposed ones are composed in any case, so that what is wrong
// with them is told.
std::vector<ComposedDocument> compose_documents(const Workspace& workspace,
                                                const std::string& installed,
                                                const CatalogueOptions& options, Sources& sources,
                                                Diagnostics& diagnostics);

// What changed from one version of a body's terms to another, whichever they are; proposed ones are
// taken as at `as_at`. Nothing if either could not be composed.
std::optional<ComposedDocument> compose_redline_between(const Workspace& workspace,
                                                        const Partnership& partnership,
                                                        const TermsOfReference& before,
                                                        const TermsOfReference& after,
                                                        const std::string& installed, Date as_at,
                                                        Sources& sources, Diagnostics& diagnostics);

}  // namespace remit
