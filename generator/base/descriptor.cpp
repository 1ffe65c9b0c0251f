#include "base/descriptor.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>

namespace remit {
namespace {

constexpr int kTries = 32;  // of openat2, which gives up when folders are renamed meanwhile

}  // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  if (this == &other) return *this;
  close();
  number_ = std::exchange(other.number_, -1);
  return *this;
}

void Descriptor::close() {
  if (number_ < 0) return;
  const int before = errno;
  ::close(std::exchange(number_, -1));
  errno = before;
}

Descriptor open_beneath(const Descriptor& root, const std::string& path, int flags, Links links,
                        mode_t mode) {
  struct open_how how = {};
  how.flags = static_cast<unsigned>(flags | O_CLOEXEC);
  how.mode = mode;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
  if (links == Links::refused) how.resolve |= RESOLVE_NO_SYMLINKS;
  long number = -1;
  for (int tries = 0; number < 0 && tries < kTries; ++tries) {
    number = syscall(SYS_openat2, root.get(), path.c_str(), &how, sizeof how);
    if (number < 0 && errno != EINTR && errno != EAGAIN) break;
  }
  return Descriptor(static_cast<int>(number));
}

}  // namespace remit
