// terms-of-reference/<body>/<in-force-from>.xml: the facts of one version.
#pragma once

#include "base/diagnostics.h"
#include "model/terms_of_reference.h"
#include "text/xml.h"

namespace remit {

// Faults of the Markdown in it are reported.
TermsOfReference read_terms_of_reference(const XmlElement& root, Diagnostics& diagnostics);

}  // namespace remit
