// Being told to end: Ctrl-C, or a signal of the system.
#pragma once

#include "base/descriptor.h"

namespace remit {

// From now on SIGINT and SIGTERM do not end the program; there is something to read at this
// descriptor instead. To be called before any thread is begun.
Descriptor stop_signals();

}  // namespace remit
