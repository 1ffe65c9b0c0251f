// Pages of the website that authors write.
#pragma once

#include <optional>

#include "compose/composed.h"
#include "compose/context.h"

namespace remit {

// The first heading is the title, and the only one of level 1; those below stand a level higher in
// the document. Facts are those of `as_at`. Reports a page without a title (page.no-title) and
// further headings of level 1 (page.several-titles). Nothing if its template is at fault, or there
// is no title.
std::optional<ComposedDocument> compose_page(const WrittenPage& page, Date as_at,
                                             const ComposeContext& context);

}  // namespace remit
