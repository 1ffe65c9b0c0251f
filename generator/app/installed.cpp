#include "app/installed.h"

#include <filesystem>

#include "base/files.h"

namespace remit {

std::string installed_folder() {
  std::error_code fault;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", fault);
  const auto share = program.parent_path().parent_path() / "share" / "remit";
  if (!fault && is_folder(share.string())) return share.string();
  return REMIT_DATA_DIR;
}

}  // namespace remit
