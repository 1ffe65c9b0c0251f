#include "base/beneath.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>

namespace remit {
namespace {

constexpr std::size_t kSyncedSingly = 32;
constexpr const char* kCopyName = ".remit-copy";

void require(bool success, const std::string& path) {
  if (!success) throw StepFailed(path, errno);
}

std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

void write_all(const Descriptor& file, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.get(), bytes.data(), bytes.size());
    require(count >= 0 || errno == EINTR, path);
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

// The next bytes of a file; empty at its end.
std::string_view read_some(const Descriptor& file, std::array<char, 65536>& buffer,
                           const std::string& path) {
  ssize_t count;
  do {
    count = ::read(file.get(), buffer.data(), buffer.size());
  } while (count < 0 && errno == EINTR);
  require(count >= 0, path);
  return {buffer.data(), static_cast<std::size_t>(count)};
}

// Why a link(2) can fail that a copy does as well.
bool has_no_second_names(int number) {
  return number == EXDEV || number == EPERM || number == EOPNOTSUPP || number == ENOSYS ||
         number == EMLINK;
}

std::string read_all(const Descriptor& file, const std::string& path) {
  std::string bytes;
  std::array<char, 65536> buffer;
  for (std::string_view part; !(part = read_some(file, buffer, path)).empty();) bytes += part;
  return bytes;
}

}  // namespace

std::string parent_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, slash);
}

std::vector<std::string> ancestors_of(const std::string& path) {
  std::vector<std::string> result;
  for (std::size_t at = path.find('/'); at != std::string::npos; at = path.find('/', at + 1))
    result.push_back(path.substr(0, at));
  return result;
}

Descriptor Beneath::open(const std::string& path, int flags) const {
  Descriptor result = open_beneath(root_, path, flags, Links::refused);
  require(static_cast<bool>(result), path);
  return result;
}

Descriptor Beneath::open_parent(const std::string& path) const {
  return open(parent_of(path), O_PATH | O_DIRECTORY);
}

EntryKind Beneath::kind(const std::string& path) const {
  const Descriptor entry = open_beneath(root_, path, O_PATH | O_NOFOLLOW, Links::refused);
  if (!entry && errno == ELOOP) return EntryKind::link;
  // Nothing can stand at a path that is too long for the file system.
  if (!entry && (errno == ENOENT || errno == ENOTDIR || errno == ENAMETOOLONG))
    return EntryKind::missing;
  struct stat about = {};
  require(entry && fstat(entry.get(), &about) == 0, path);
  if (S_ISREG(about.st_mode)) return EntryKind::file;
  if (S_ISDIR(about.st_mode)) return EntryKind::folder;
  return S_ISLNK(about.st_mode) ? EntryKind::link : EntryKind::other;
}

bool Beneath::holds(const std::string& path, std::string_view bytes) const {
  if (kind(path) != EntryKind::file) return false;
  const Descriptor file = open(path, O_RDONLY | O_NONBLOCK);
  struct stat about = {};
  require(fstat(file.get(), &about) == 0, path);
  return static_cast<std::size_t>(about.st_size) == bytes.size() && read_all(file, path) == bytes;
}

std::string Beneath::read(const std::string& path) const {
  return read_all(open(path, O_RDONLY | O_NONBLOCK), path);
}

std::vector<std::string> Beneath::names(const std::string& folder) const {
  if (kind(folder) == EntryKind::missing) return {};
  Descriptor descriptor = open(folder, O_RDONLY | O_DIRECTORY);
  const std::unique_ptr<DIR, int (*)(DIR*)> entries(fdopendir(descriptor.get()), closedir);
  require(entries != nullptr, folder);
  descriptor.release();  // closedir closes it
  std::vector<std::string> result;
  errno = 0;  // by which alone readdir tells a failure from the end
  while (const struct dirent* entry = readdir(entries.get())) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") result.emplace_back(name);
    errno = 0;
  }
  require(errno == 0, folder);
  std::sort(result.begin(), result.end());
  return result;
}

void Beneath::make_folder(const std::string& path) const {
  if (path == "." || kind(path) == EntryKind::folder) return;
  make_folder(parent_of(path));
  const Descriptor parent = open_parent(path);
  require(mkdirat(parent.get(), name_of(path).c_str(), 0777) == 0, path);
}

void Beneath::create(const std::string& path, std::string_view bytes) const {
  const Descriptor file =
      open_beneath(root_, path, O_WRONLY | O_CREAT | O_EXCL, Links::refused, 0666);
  require(static_cast<bool>(file), path);
  write_all(file, bytes, path);
}

bool Beneath::keep_copy(const std::string& from, const std::string& to) const {
  const Descriptor source = open_parent(from);
  const Descriptor target = open_parent(to);
  if (linkat(source.get(), name_of(from).c_str(), target.get(), name_of(to).c_str(), 0) == 0)
    return false;
  require(has_no_second_names(errno), from);
  create(to, read(from));
  return true;
}

bool Beneath::are_alike(const std::string& one, const std::string& other) const {
  if (kind(one) != EntryKind::file || kind(other) != EntryKind::file) return false;
  struct stat first = {}, second = {};
  require(fstat(open(one, O_PATH).get(), &first) == 0, one);
  require(fstat(open(other, O_PATH).get(), &second) == 0, other);
  if (first.st_dev == second.st_dev && first.st_ino == second.st_ino) return true;
  return first.st_size == second.st_size && read(one) == read(other);
}

void Beneath::move(const std::string& from, const std::string& to) const {
  const Descriptor source = open_parent(from);
  const Descriptor target = open_parent(to);
  if (renameat(source.get(), name_of(from).c_str(), target.get(), name_of(to).c_str()) == 0) return;
  require(errno == EXDEV, to);
  copy(from, to);
  require(unlinkat(source.get(), name_of(from).c_str(), 0) == 0, from);
}

void Beneath::copy(const std::string& from, const std::string& to) const {
  const Descriptor folder = open(parent_of(to), O_RDONLY | O_DIRECTORY);
  unlinkat(folder.get(), kCopyName, 0);  // of a run that was stopped here
  const std::string beside = parent_of(to) + "/" + kCopyName;
  try {
    create(beside, read(from));
    require(fsync(open(beside, O_RDONLY).get()) == 0, beside);
    require(renameat(folder.get(), kCopyName, folder.get(), name_of(to).c_str()) == 0, to);
    require(fsync(folder.get()) == 0, to);
  } catch (const StepFailed&) {
    unlinkat(folder.get(), kCopyName, 0);
    throw;
  }
}

void Beneath::remove_file(const std::string& path) const {
  if (kind(parent_of(path)) != EntryKind::folder || kind(path) == EntryKind::folder) return;
  const Descriptor parent = open_parent(path);
  require(unlinkat(parent.get(), name_of(path).c_str(), 0) == 0 || errno == ENOENT, path);
}

void Beneath::remove(const std::string& path) const {
  if (kind(path) == EntryKind::folder) return;
  remove_file(path);
  // A run that was stopped may have removed some of the folders already.
  for (std::string folder = parent_of(path); folder != "."; folder = parent_of(folder))
    if (kind(folder) != EntryKind::missing && !remove_if_empty(folder)) return;
}

bool Beneath::remove_if_empty(const std::string& folder) const {
  if (kind(folder) != EntryKind::folder || !names(folder).empty()) return false;
  const Descriptor parent = open_parent(folder);
  if (unlinkat(parent.get(), name_of(folder).c_str(), AT_REMOVEDIR) == 0) return true;
  require(errno == EBUSY || errno == ENOTEMPTY, folder);
  return false;
}

void Beneath::remove_folder(const std::string& path) const {
  if (kind(path) == EntryKind::missing) return;
  const Descriptor folder = open(path, O_PATH | O_DIRECTORY);
  for (const std::string& name : names(path))
    require(unlinkat(folder.get(), name.c_str(), 0) == 0, path + "/" + name);
  require(unlinkat(open_parent(path).get(), name_of(path).c_str(), AT_REMOVEDIR) == 0, path);
}

void Beneath::sync(const std::set<std::string>& paths) const {
  if (paths.size() > kSyncedSingly) {
    require(syncfs(root_.get()) == 0, ".");
    return;
  }
  for (const std::string& path : paths)
    require(fsync(open(path, O_RDONLY | O_NONBLOCK).get()) == 0, path);
}

}  // namespace remit
