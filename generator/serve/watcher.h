// Noticing that files of a workspace change, by inotify.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/descriptor.h"
#include "base/diagnostics.h"

namespace remit {

class Watcher {
 public:
  // Watches the folders `names` in `root`, which may be missing yet, and all beneath them. Names
  // that begin with "." are passed over, as readers do. Nothing and an error of code
  // "serve.cannot-watch" if the system lets no more be watched.
  static std::unique_ptr<Watcher> open(const std::string& root,
                                       const std::vector<std::string>& names,
                                       Diagnostics& diagnostics);

  // Waits until something changes and has then been quiet for a moment (an editor takes several
  // steps to save a file). The paths, relative to the root, sorted; "" stands for more than could
  // be counted. Nothing once there is something to read at the descriptor `until`.
  std::optional<std::vector<std::string>> wait(int until);

 private:
  Watcher(std::string root, std::vector<std::string> names)
      : root_(std::move(root)), names_(std::move(names)) {}
  bool watch(const std::string& folder);
  bool watch_all(const std::string& folder);
  bool is_watched(const std::string& path) const;
  void read(std::vector<std::string>& changed);
  bool ready(int until, int milliseconds, bool& ended) const;

  const std::string root_;
  const std::vector<std::string> names_;
  Descriptor inotify_;
  std::map<int, std::string> folders_;  // by watch; "" is the root
};

}  // namespace remit
