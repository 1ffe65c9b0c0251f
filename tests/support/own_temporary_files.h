// While it lives, this program makes its temporary files in a folder that nobody else uses, so that
// a test can count them.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

#include "temporary_folder.h"

namespace remit::test {

class OwnTemporaryFiles {
 public:
  OwnTemporaryFiles() {
    if (const char* before = std::getenv("TMPDIR")) before_ = before;
    setenv("TMPDIR", folder_.path().c_str(), 1);
  }
  ~OwnTemporaryFiles() {
    if (before_)
      setenv("TMPDIR", before_->c_str(), 1);
    else
      unsetenv("TMPDIR");
  }
  OwnTemporaryFiles(const OwnTemporaryFiles&) = delete;
  OwnTemporaryFiles& operator=(const OwnTemporaryFiles&) = delete;

  // The names of those that are left, one a line.
  std::string left() const {
    std::string result;
    for (const auto& entry : std::filesystem::directory_iterator(folder_.path()))
      result += entry.path().filename().string() + "\n";
    return result;
  }
  // When something was last made or removed there.
  std::filesystem::file_time_type last_used() const {
    return std::filesystem::last_write_time(folder_.path());
  }

 private:
  TemporaryFolder folder_;
  std::optional<std::string> before_;
};

}  // namespace remit::test
