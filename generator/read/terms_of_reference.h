// terms-of-reference/<body>/<in-force-from>.xml: the facts of one version.
#pragma once

#include "model/terms_of_reference.h"
#include "text/xml.h"

namespace remit {

TermsOfReference read_terms_of_reference(const XmlElement& root);

}  // namespace remit
