// What is said when a program that Remit runs did not do its work.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace remit {

// The error tool.failed, with the beginning of what the program said itself, if anything.
void report_tool_failure(std::string_view tool, std::string message, std::string help,
                         std::string_view said, Diagnostics& diagnostics);

}  // namespace remit
