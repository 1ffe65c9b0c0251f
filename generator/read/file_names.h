// Names of files within the workspace, as the readers take them apart: "content/riverside/a.md".
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace remit {

inline bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// The folder that the file is in; the name itself if it is in none.
inline std::string folder_of(const std::string& file) { return file.substr(0, file.rfind('/')); }

}  // namespace remit
