// File descriptors that are closed when their owner goes, and opening beneath a folder.
#pragma once

#include <sys/types.h>

#include <string>
#include <utility>

namespace remit {

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor() { close(); }

  int get() const { return number_; }
  explicit operator bool() const { return number_ >= 0; }
  void close();                                         // leaves errno as it is
  int release() { return std::exchange(number_, -1); }  // the caller closes it

 private:
  int number_ = -1;
};

// What becomes of symbolic links on the way (a link at the end of the path counts too).
enum class Links {
  within,   // followed, as long as they stay beneath the folder
  refused,  // an error, ELOOP
};

// Opens `path`, relative to the folder `root`, by openat2: neither ".." nor a link nor an absolute
// path can lead out of it (EXDEV). `flags` as for open(2), O_CLOEXEC is added. Nothing and errno on
// a failure.
Descriptor open_beneath(const Descriptor& root, const std::string& path, int flags, Links links,
                        mode_t mode = 0);

}  // namespace remit
