// Writing the sources of a workspace: files that are new, and files that gain a part.
#pragma once

#include <string>
#include <vector>

#include "decide/new_file.h"

namespace remit {

// Writes all of them, each whole or not at all, without following links and never outside the
// workspace, which is made if it is missing; prints the path of each. Or writes none, says why on
// standard error, and returns false.
bool write_new_files(const std::string& workspace, const std::vector<NewFile>& files);

// Removes files of the workspace, and prints the path of each; false, and said why, if one cannot
// be removed.
bool remove_files(const std::string& workspace, const std::vector<std::string>& paths);

}  // namespace remit
