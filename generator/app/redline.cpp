#include "app/commands.h"

namespace remit {

int run_redline(const Options&) { return kWrongCommandLine; }

}  // namespace remit
