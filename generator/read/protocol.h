// protocols/<slug>.xml: the facts of a protocol.
#pragma once

#include "base/diagnostics.h"
#include "model/protocol.h"
#include "text/xml.h"

namespace remit {

// Faults of the Markdown in it are reported.
Protocol read_protocol(const XmlElement& root, Diagnostics& diagnostics);

}  // namespace remit
