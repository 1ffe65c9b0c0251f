// Calls of the system that fail, or kill the process, at a moment the test chooses.
//
// failing_calls.cpp defines write, fsync, renameat and the others in front of the C library's own.
// Linked into a test program it serves the children that the test forks. Built as a library it
// serves any program, by LD_PRELOAD and the variable REMIT_FAULT; where REMIT_FAULT_MET names a
// file, it is made when a call fails. Unarmed, every call goes straight
// through.
#pragma once

#include <string>

namespace remit::test {

inline constexpr int kKill = -1;  // in place of an errno: SIGKILL

// Tests that go through all calls try every so manyth: all, but with a sanitizer, where each child
// takes long.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr int kEvery = 10;
#else
inline constexpr int kEvery = 1;
#endif

enum class Extent {
  once,     // this call alone
  changes,  // this one, and every later one that would change the disk: it is full, or read-only
  all,      // this one and every later one: the disk is gone
};

struct Fault {
  int number = 0;  // of the call that fails, from 1 on; 0: all succeed
  // What it fails with. kKill kills before the call, or in the middle of a write.
  int error = 0;
  Extent extent = Extent::once;
  bool changes_only = false;  // calls that only read are not counted and do not fail
};

// What became of an armed fault.
struct Met {
  int calls = 0;       // counted
  std::string failed;  // the first call that failed: "write", "renameat"; empty: none
};

// The value of REMIT_FAULT that arms a program into which this is loaded.
inline std::string in_environment(const Fault& fault) {
  return std::to_string(fault.number) + " " + std::to_string(fault.error) + " " +
         std::to_string(static_cast<int>(fault.extent)) + (fault.changes_only ? " 1" : " 0");
}

// Begins to count calls, from 1.
void arm(const Fault& fault);
// Lets every call through again.
Met disarm();

// While it holds, a rename from one folder to another fails with EXDEV, as between file systems.
class FoldersOnManyDisks {
 public:
  FoldersOnManyDisks();
  ~FoldersOnManyDisks();
  FoldersOnManyDisks(const FoldersOnManyDisks&) = delete;
  FoldersOnManyDisks& operator=(const FoldersOnManyDisks&) = delete;
};

}  // namespace remit::test
