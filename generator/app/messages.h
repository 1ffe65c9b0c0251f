// What the program tells its user.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace remit {

// Every diagnostic as text, or as a line of JSON.
std::string messages_of(const Diagnostics& diagnostics, bool json);
// Prints that to standard error.
void print_diagnostics(const Diagnostics& diagnostics, bool json);

// 0 if there are no errors; 3 if one of them is that a tool is missing or does not work; else 1.
int exit_status(const Diagnostics& diagnostics);

// Prints them and, unless they are JSON, how many there are and that the command did nothing
// because of them: "nothing was adopted". Gives the exit status.
int fail(const Diagnostics& diagnostics, std::string_view nothing_done, bool json);

// A line that replaces itself, on a terminal; nothing in a pipe.
void print_progress(const std::string& text);
void end_progress();

}  // namespace remit
