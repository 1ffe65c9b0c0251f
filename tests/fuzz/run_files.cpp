// Gives a fuzz target every file of some folders, once each, in order.
// Usage: fuzz_TARGET COUNTS FOLDER…     (a FOLDER may also be a file)
//
// Writes how many files each folder held to the file COUNTS, for total.cmake.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "require.h"

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> files_of(const fs::path& path) {
  if (!fs::is_directory(path)) return {path};
  std::vector<fs::path> result;
  for (const auto& entry : fs::directory_iterator(path)) result.push_back(entry.path());
  std::sort(result.begin(), result.end());
  return result;
}

void run(const fs::path& path) {
  // Said before, so that the last line of a run that crashes names the file.
  std::fprintf(stderr, "%s\n", path.c_str());
  std::ifstream file(path, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(file), {});
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) return 2;
  std::string counts;
  for (int i = 2; i < count; ++i) {
    const auto files = fs::exists(arguments[i]) ? files_of(arguments[i]) : std::vector<fs::path>();
    for (const fs::path& file : files) run(file);
    counts += std::to_string(files.size()) + ";";
  }
  std::ofstream(arguments[1]) << counts;
}
