// Children of a test, which may be killed.
#pragma once

#include <sys/types.h>

#include <functional>
#include <string>

namespace remit::test {

struct ChildEnd {
  int signal = 0;    // that killed it; 0: it ended by itself
  int status = 0;    // its exit status
  std::string said;  // what the work gave back; "" if it was killed before
};

// Does the work in a child of this process and waits for it. A child that hangs is killed by
// SIGALRM.
ChildEnd in_child(const std::function<std::string()>& work);
// The same, but kills the child after so many microseconds.
ChildEnd in_child_killed_after(long microseconds, const std::function<std::string()>& work);

// Processes, zombies left out, whose environment has this line ("MARK=17"): the program that a test
// started with it, and all that came of it.
std::size_t processes_with(const std::string& line);
// Waits until there are none, for some seconds at most; how many are left then.
std::size_t processes_left_with(const std::string& line);

}  // namespace remit::test
