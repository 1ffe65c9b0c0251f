#include "serve/watcher.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>

#include "base/files.h"
#include "base/format.h"

namespace remit {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kQuiet{25};
constexpr std::chrono::milliseconds kLongest{250};  // that changes are gathered
constexpr std::uint32_t kEvents = IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE |
                                  IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR | IN_EXCL_UNLINK;

std::string within(const std::string& folder, const std::string& name) {
  return folder.empty() ? name : folder + "/" + name;
}

}  // namespace

std::unique_ptr<Watcher> Watcher::open(const std::string& root,
                                       const std::vector<std::string>& names,
                                       Diagnostics& diagnostics) {
  std::unique_ptr<Watcher> result(new Watcher(root, names));
  result->inotify_ = Descriptor(inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
  bool complete = result->inotify_ && result->watch("");
  for (const std::string& name : names) complete = complete && result->watch_all(name);
  if (complete) return result;
  diagnostics.error(
      {}, "serve.cannot-watch",
      format("the workspace cannot be watched for changes: {}", std::strerror(errno)),
      "raise the system's limit fs.inotify.max_user_watches, or use remit build after each change");
  return nullptr;
}

// True too if the folder is not there.
bool Watcher::watch(const std::string& folder) {
  const std::string path = folder.empty() ? root_ : root_ + "/" + folder;
  const int number = inotify_add_watch(inotify_.get(), path.c_str(), kEvents | IN_DONT_FOLLOW);
  if (number < 0) return !folder.empty() && errno != ENOSPC && errno != ENOMEM;
  folders_[number] = folder;
  return true;
}

bool Watcher::watch_all(const std::string& folder) {
  if (!watch(folder)) return false;
  const auto inner = list_folders(root_, folder);
  return std::all_of(inner.begin(), inner.end(),
                     [&](const std::string& name) { return watch_all(within(folder, name)); });
}

bool Watcher::is_watched(const std::string& path) const {
  const std::string first = path.substr(0, path.find('/'));
  return std::find(names_.begin(), names_.end(), first) != names_.end();
}

void Watcher::read(std::vector<std::string>& changed) {
  alignas(inotify_event) std::array<char, 65536> buffer;
  const ssize_t count = ::read(inotify_.get(), buffer.data(), buffer.size());
  for (ssize_t at = 0; at < count;) {
    inotify_event event;
    std::memcpy(&event, buffer.data() + at, sizeof event);
    const std::string name = event.len ? buffer.data() + at + sizeof event : "";
    at += static_cast<ssize_t>(sizeof event + event.len);
    if (event.mask & IN_Q_OVERFLOW) {
      for (const std::string& each : names_) watch_all(each);
      changed.emplace_back();
      continue;
    }
    const auto folder = folders_.find(event.wd);
    if (event.mask & IN_IGNORED) {
      if (folder != folders_.end()) folders_.erase(folder);
      continue;
    }
    if (folder == folders_.end() || name.empty() || name.starts_with('.')) continue;
    const std::string path = within(folder->second, name);
    if (!is_watched(path)) continue;
    if (event.mask & IN_ISDIR && event.mask & (IN_CREATE | IN_MOVED_TO)) watch_all(path);
    changed.push_back(path);
  }
}

// Whether something changed within the time; `ended` if there is something at `until`.
bool Watcher::ready(int until, int milliseconds, bool& ended) const {
  std::array<pollfd, 2> all = {{{inotify_.get(), POLLIN, 0}, {until, POLLIN, 0}}};
  if (poll(all.data(), all.size(), milliseconds) < 0) return false;
  ended = all[1].revents != 0;
  return all[0].revents != 0;
}

std::optional<std::vector<std::string>> Watcher::wait(int until) {
  std::vector<std::string> changed;
  bool ended = false;
  while (changed.empty()) {
    const bool is_ready = ready(until, -1, ended);
    if (ended) return std::nullopt;
    if (is_ready) read(changed);
  }
  const auto latest = Clock::now() + kLongest;
  while (Clock::now() < latest && ready(until, static_cast<int>(kQuiet.count()), ended) && !ended)
    read(changed);
  std::sort(changed.begin(), changed.end());
  changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
  return changed;
}

}  // namespace remit
