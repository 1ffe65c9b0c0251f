// What can go wrong with the files of the output folder, in words.
#pragma once

#include <string>

#include "base/beneath.h"
#include "base/diagnostics.h"

namespace remit {

// An error of code "output.write-failed". `name` is the folder as the user named it; `outcome` says
// what has become of the run, "; nothing was published".
void report_failed_write(const StepFailed& failure, const std::string& name,
                         const std::string& outcome, Diagnostics& diagnostics);

// An error of code "workspace.write-failed", of a folder into which a command writes what it
// decided.
void report_failed_edit(const StepFailed& failure, const std::string& folder,
                        const std::string& outcome, Diagnostics& diagnostics);

// An error of code "output.damaged" about one of Remit's own files, which `what` says in words.
void report_damaged_output(const std::string& name, const std::string& path,
                           const std::string& what, Diagnostics& diagnostics);

}  // namespace remit
