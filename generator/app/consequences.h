// One mistake, one message: what follows from another mistake is not said.
#pragma once

#include "base/diagnostics.h"

namespace remit {

// Takes away what only follows from faults in a partnership's data:
// - "the data does not state …" in its prose, while a file of its data has an error;
// - what is said of a value, an element or an attribute about which reading it has said something;
// - names below "bodies.x", "organisations.x" or "posts.x", where the id x itself is reported as
// unknown.
void drop_consequences(Diagnostics& diagnostics);

}  // namespace remit
