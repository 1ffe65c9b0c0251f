// The program `remit`: its command line and its exit status.
#pragma once

namespace remit {

// Runs the program and returns its exit status: 0 clean, 1 the content has errors, 2 wrong command
// line, 3 the machine lacks something.
int run(int argc, char** argv);

}  // namespace remit
