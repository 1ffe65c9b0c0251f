#include "support/snapshot.h"

#include <filesystem>

#include "support/program.h"

namespace remit::test {

namespace fs = std::filesystem;

Snapshot snapshot(const std::string& folder) {
  Snapshot result;
  if (!fs::exists(folder)) return result;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string path = entry.path().lexically_relative(folder).string();
    if (entry.is_symlink())
      result[path + "@"] = fs::read_symlink(entry.path()).string();
    else if (entry.is_directory())
      result[path + "/"] = "";
    else
      result[path] = read_file(entry.path().string());
  }
  return result;
}

std::string difference(const Snapshot& before, const Snapshot& after) {
  std::string result;
  for (const auto& [path, bytes] : before) {
    const auto found = after.find(path);
    if (found == after.end())
      result += path + " is gone\n";
    else if (found->second != bytes)
      result += path + " is changed\n";
  }
  for (const auto& [path, bytes] : after)
    if (!before.contains(path)) result += path + " is new\n";
  return result;
}

}  // namespace remit::test
