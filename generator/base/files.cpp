#include "base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include "base/descriptor.h"
#include "base/strings.h"

namespace remit {
namespace {

namespace fs = std::filesystem;

Descriptor open_folder(const std::string& path) {
  return Descriptor(open(path.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
}

Descriptor open_to_read(const Descriptor& root, const std::string& path) {
  return open_beneath(root, path, O_RDONLY | O_NONBLOCK | O_NOCTTY, Links::within);
}

FileResult failed(FileFault fault) { return {fault, {}, {}}; }

FileResult failed_by_system() {
  switch (errno) {
    case ENOENT:
    case ENOTDIR:
      return failed(FileFault::missing);
    case EXDEV:
      return failed(FileFault::outside);
    case ENXIO:
      return failed(FileFault::not_regular);  // a socket
    default:
      return {FileFault::unreadable, {}, std::generic_category().message(errno)};
  }
}

FileResult read_all(const Descriptor& file, std::size_t expected, std::size_t limit) {
  FileResult result;
  result.bytes.reserve(expected);
  std::array<char, 65536> buffer;
  for (;;) {
    const ssize_t count = read(file.get(), buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return failed_by_system();
    if (count == 0) return result;
    const auto size = static_cast<std::size_t>(count);
    if (size > limit - result.bytes.size()) return failed(FileFault::too_large);
    result.bytes.append(buffer.data(), size);
  }
}

bool leads_beneath(const Descriptor& root, const std::string& folder) {
  return root && open_to_read(root, folder.empty() ? "." : folder);
}

// What programs leave beside the files of their users: hidden files, copies that editors keep, locks
// of office programs, and the files of folder windows.
bool hidden(const fs::path& path) {
  const std::string name = path.filename().string();
  const std::string lower = lower_ascii(name);
  return name.starts_with('.') || name.starts_with("~$") || name.ends_with('~') ||
         lower.ends_with(".bak") || lower == "thumbs.db" || lower == "desktop.ini";
}

// A link counts as the file it leads to, if that lies beneath the root.
bool is_file_beneath(const Descriptor& root, const fs::directory_entry& entry,
                     const std::string& path) {
  std::error_code ignored;
  if (!entry.is_symlink(ignored)) return entry.is_regular_file(ignored);
  const Descriptor target = open_to_read(root, path);
  struct stat about = {};
  return target && fstat(target.get(), &about) == 0 && S_ISREG(about.st_mode);
}

// How a link is passed over; nothing if it leads to a file beneath the root.
FileFault fault_of_link(const Descriptor& root, const std::string& path) {
  const Descriptor target = open_to_read(root, path);
  if (!target) return failed_by_system().fault;
  struct stat about = {};
  if (fstat(target.get(), &about) != 0) return FileFault::unreadable;
  if (S_ISDIR(about.st_mode)) return FileFault::folder_link;
  return S_ISREG(about.st_mode) ? FileFault::none : FileFault::not_regular;
}

void add_passed_over(const Descriptor& top, const std::string& root, const std::string& path,
                     std::vector<PassedOver>& out) {
  std::error_code error;
  const fs::path place = fs::path(root) / path;
  const fs::file_type type = fs::symlink_status(place, error).type();
  if (type == fs::file_type::symlink) {
    if (const FileFault fault = fault_of_link(top, path); fault != FileFault::none)
      out.push_back({path, fault, {}});
  } else if (type == fs::file_type::directory) {
    auto entry = fs::directory_iterator(place, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error))
      if (!hidden(entry->path()))
        add_passed_over(top, root, path + "/" + entry->path().filename().string(), out);
    if (error) out.push_back({path, FileFault::unreadable, error.message()});
  } else if (type != fs::file_type::regular) {
    out.push_back({path, error ? FileFault::unreadable : FileFault::not_regular, error.message()});
  }
}

}  // namespace

FileResult read_beneath(const std::string& root, const std::string& path, std::size_t limit) {
  const Descriptor folder = open_folder(root);
  if (!folder) return failed_by_system();
  if (path.find('\0') != std::string::npos) return failed(FileFault::missing);
  const Descriptor file = open_to_read(folder, path);
  if (!file) return failed_by_system();
  struct stat about = {};
  if (fstat(file.get(), &about) != 0) return failed_by_system();
  if (!S_ISREG(about.st_mode)) return failed(FileFault::not_regular);
  const auto size = static_cast<std::size_t>(about.st_size);
  if (size > limit) return failed(FileFault::too_large);
  return read_all(file, size, limit);
}

std::vector<std::string> list_files(const std::string& root, const std::string& folder) {
  const Descriptor top = open_folder(root);
  std::vector<std::string> paths;
  if (!leads_beneath(top, folder)) return paths;
  std::error_code error;
  auto entry = fs::recursive_directory_iterator(
      fs::path(root) / folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (hidden(entry->path())) {
      entry.disable_recursion_pending();
      continue;
    }
    std::string path = entry->path().lexically_relative(root).generic_string();
    if (is_file_beneath(top, *entry, path)) paths.push_back(std::move(path));
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<std::string> list_folders(const std::string& root, const std::string& folder) {
  const Descriptor top = open_folder(root);
  std::vector<std::string> names;
  if (!leads_beneath(top, folder)) return names;
  std::error_code error;
  auto entry = fs::directory_iterator(fs::path(root) / folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    std::error_code ignored;
    if (hidden(entry->path()) || entry->is_symlink(ignored) || !entry->is_directory(ignored))
      continue;
    names.push_back(entry->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<PassedOver> list_passed_over(const std::string& root, const std::string& folder) {
  std::vector<PassedOver> result;
  const Descriptor top = open_folder(root);
  std::error_code error;
  if (fs::symlink_status(fs::path(root) / folder, error).type() != fs::file_type::not_found)
    add_passed_over(top, root, folder, result);
  return result;
}

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

std::string describe(FileFault fault) {
  switch (fault) {
    case FileFault::none:
      return "is readable";
    case FileFault::missing:
      return "does not exist";
    case FileFault::outside:
      return "lies outside the workspace";
    case FileFault::not_regular:
      return "is not an ordinary file";
    case FileFault::folder_link:
      return "is a link to a folder";
    case FileFault::too_large:
      return "is too large";
    case FileFault::unreadable:
      break;
  }
  return "cannot be read";
}

}  // namespace remit
