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

// Processes, zombies left out, whose command line or environment holds this text: with a path that
// nobody else has, the programs that a test has started.
std::size_t processes_with(const std::string& text);
// Waits until there are none, for some seconds at most; how many are left then.
std::size_t processes_left_with(const std::string& text);

}  // namespace remit::test
