// Files: read beneath a folder and nowhere else; listed in a fixed order.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace remit {

enum class FileFault {
  none,
  missing,
  outside,      // "..", an absolute path, or a link that leads out of the folder
  not_regular,  // a folder, a device, a pipe
  folder_link,  // a link to a folder
  too_large,
  unreadable,  // anything else: permissions, input or output error
};

struct FileResult {
  FileFault fault = FileFault::none;
  std::string bytes;
  std::string system_message;  // of the system, for `unreadable`
};

// Reads `path`, relative to the folder `root`, with openat2(RESOLVE_BENEATH |
// RESOLVE_NO_MAGICLINKS): neither ".." nor a link can lead out of the root. Only regular files of
// at most `limit` bytes.
FileResult read_beneath(const std::string& root, const std::string& path, std::size_t limit);

// Paths of all regular files (and of links to something beneath the root) under `root`/`folder`,
// relative to root, sorted by bytes. Names that begin with "." and what programs leave beside files
// ("~", ".bak", "~$report.docx", Thumbs.db, desktop.ini) are left out, links to folders are not
// followed. Empty if the folder is not there.
std::vector<std::string> list_files(const std::string& root, const std::string& folder);

// Names of the folders directly in `root`/`folder`, sorted; hidden ones left out.
std::vector<std::string> list_folders(const std::string& root, const std::string& folder);

// What lies under `root`/`folder` and the two functions above pass over, for it not to be lost in
// silence: folders that cannot be read, links to folders or out of the root, devices and pipes.
struct PassedOver {
  std::string path;  // relative to root
  FileFault fault = FileFault::none;
  std::string system_message;  // of the system, for `unreadable`
};
std::vector<PassedOver> list_passed_over(const std::string& root, const std::string& folder);

bool is_folder(const std::string& path);

// In words: "does not exist", "lies outside the workspace", …
std::string describe(FileFault fault);

}  // namespace remit
