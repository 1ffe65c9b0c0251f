#include "base/private_folder.h"

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <system_error>

#include "base/format.h"

namespace remit {

namespace fs = std::filesystem;

PrivateFolder::PrivateFolder(std::string_view name) {
  std::error_code error;
  std::string pattern = (fs::temp_directory_path(error) / format("remit-{}-XXXXXX", name)).string();
  if (!error && mkdtemp(pattern.data())) path_ = pattern;
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;
  if (!path_.empty()) fs::remove_all(path_, ignored);
}

bool PrivateFolder::write(const std::string& name, const std::string& bytes) const {
  if (path_.empty()) return false;
  const fs::path path = fs::path(path_) / name;
  std::error_code fault;
  if (name.find('/') != std::string::npos) fs::create_directories(path.parent_path(), fault);
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return !fault && static_cast<bool>(file.flush());
}

}  // namespace remit
