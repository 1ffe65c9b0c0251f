// One run at a time in a folder: that of the output, or a workspace.
#pragma once

#include <functional>
#include <string>

#include "base/beneath.h"
#include "base/descriptor.h"

namespace remit {

// Locks the folder, by flock on `.remit/lock`, which is made if it is missing. The lock ends with
// the descriptor. None if another run holds it. Throws StepFailed. `before` is called with the name
// of each step to come (kFailpoints of output.h).
Descriptor lock_folder(const Beneath& folder, const std::function<void(const char*)>& before);

// Whether a run that was stopped, or is at work, left something in the folder to finish or to throw
// away. Looks only.
bool was_interrupted(const std::string& path);

}  // namespace remit
