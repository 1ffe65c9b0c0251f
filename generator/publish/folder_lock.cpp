#include "publish/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "publish/state_files.h"

namespace remit {
namespace {

constexpr int kTries = 10;

// A run that leaves nothing behind removes its lock before it lets go of it.
bool is_removed(const Descriptor& file) {
  struct stat about = {};
  if (fstat(file.get(), &about) != 0) throw StepFailed(kLockPath, errno);
  return about.st_nlink == 0;
}

}  // namespace

Descriptor lock_folder(const Beneath& folder, const std::function<void(const char*)>& before) {
  for (int tries = 1;; ++tries) {
    before("make-state-folder");
    folder.make_folder(kStateFolder);
    before("take-lock");
    Descriptor lock =
        open_beneath(folder.root(), kLockPath, O_RDWR | O_CREAT, Links::refused, 0666);
    if (!lock) {
      if (errno == ENOENT && tries < kTries) continue;
      throw StepFailed(kLockPath, errno);
    }
    if (flock(lock.get(), LOCK_EX | LOCK_NB) != 0) {
      if (errno != EWOULDBLOCK) throw StepFailed(kLockPath, errno);
      return {};
    }
    if (!is_removed(lock)) return lock;
    if (tries == kTries) return {};
  }
}

bool was_interrupted(const std::string& path) {
  for (const std::string& trace : {kJournalPath, kUndoPath, kJournalDraftPath, kStagePath}) {
    std::error_code ignored;
    if (std::filesystem::exists(path + "/" + trace, ignored)) return true;
  }
  return false;
}

}  // namespace remit
