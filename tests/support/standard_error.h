// What a piece of work writes to standard error, for tests of code that speaks there.
#pragma once

#include <unistd.h>

#include <cstdio>
#include <stdexcept>
#include <string>

#include "temporary_folder.h"

namespace remit::test {

template <class Work>
std::string standard_error_of(const Work& work) {
  const TemporaryFolder folder;
  const std::string path = folder.write("said", "");
  std::fflush(stderr);
  const int kept = dup(STDERR_FILENO);
  if (kept < 0 || !std::freopen(path.c_str(), "w", stderr)) throw std::runtime_error("freopen");
  work();
  std::fflush(stderr);
  dup2(kept, STDERR_FILENO);
  close(kept);
  return folder.read("said");
}

}  // namespace remit::test
