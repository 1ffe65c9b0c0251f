// A test that this machine does not allow says so in a line, which scripts/test shows at the end:
//
//   skipped: a folder on another file system: this user cannot mount one
#pragma once

#include <cstdio>
#include <string>

namespace remit::test {

inline void skipped(const std::string& test, const std::string& reason) {
  std::printf("skipped: %s: %s\n", test.c_str(), reason.c_str());
}

}  // namespace remit::test
