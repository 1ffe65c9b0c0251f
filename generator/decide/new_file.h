// A file that a decision writes into the workspace.
#pragma once

#include <string>

namespace remit {

struct NewFile {
  std::string path;  // in the workspace
  std::string text;
  bool replaces = false;  // an existing file at the path; otherwise there must be none
};

}  // namespace remit
