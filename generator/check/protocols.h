// Protocols that leave a question open.
#pragma once

#include "base/diagnostics.h"
#include "model/workspace.h"

namespace remit {

// A board of which neither the protocol nor its relations say how it is governed
// (protocol.no-governance), and one that stands in the protocol twice (protocol.board-twice).
void check_protocols(const Workspace& workspace, Diagnostics& diagnostics);

}  // namespace remit
