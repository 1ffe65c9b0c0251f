#include "support/failing_calls.h"

#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace remit::test {
namespace {

Fault fault;
std::atomic<bool> armed = false;
std::atomic<int> calls = 0;
std::atomic<const char*> failed = nullptr;
std::atomic<bool> many_disks = false;

enum class Does { read, change };

// For programs that run with this file as a library.
void leave_word(const char* call) {
  const char* path = std::getenv("REMIT_FAULT_MET");
  if (!path) return;
  const long file = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND, 0644);
  syscall(SYS_write, file, call, std::strlen(call));
  syscall(SYS_close, file);
}

// Whether this call is to fail.
bool meets(const char* call, Does does) {
  if (!armed || (fault.changes_only && does == Does::read)) return false;
  const int number = ++calls;
  if (fault.number == 0 || number < fault.number) return false;
  if (number > fault.number &&
      (fault.extent == Extent::once || (fault.extent == Extent::changes && does == Does::read)))
    return false;
  if (!failed.exchange(call)) leave_word(call);
  return true;
}

int fail() {
  if (fault.error == kKill) std::raise(SIGKILL);
  errno = fault.error;
  return -1;
}

bool is_same_folder(int one, int other) {
  struct stat a = {}, b = {};
  static const auto real = reinterpret_cast<decltype(&::fstat)>(dlsym(RTLD_NEXT, "fstat"));
  return real(one, &a) == 0 && real(other, &b) == 0 && a.st_ino == b.st_ino;
}

Does does_open(unsigned long long flags) {
  return flags & (O_WRONLY | O_RDWR | O_CREAT) ? Does::change : Does::read;
}

}  // namespace

void arm(const Fault& wanted) {
  fault = wanted;
  calls = 0;
  failed = nullptr;
  armed = true;
}

Met disarm() {
  armed = false;
  const char* call = failed;
  return {calls, call ? call : ""};
}

FoldersOnManyDisks::FoldersOnManyDisks() { many_disks = true; }
FoldersOnManyDisks::~FoldersOnManyDisks() { many_disks = false; }

}  // namespace remit::test

using namespace remit::test;

#define REAL(name) \
  static const auto real = reinterpret_cast<decltype(&::name)>(dlsym(RTLD_NEXT, #name))

extern "C" {

ssize_t write(int file, const void* bytes, size_t count) {
  REAL(write);
  const bool is_first = !failed;
  if (!meets("write", Does::change)) return real(file, bytes, count);
  if (fault.error == kKill) real(file, bytes, count / 2);
  if (fault.error == ENOSPC && is_first && count > 1) return real(file, bytes, count / 2);
  return fail();
}

ssize_t writev(int file, const struct iovec* parts, int count) {
  REAL(writev);
  return meets("writev", Does::change) ? fail() : real(file, parts, count);
}

ssize_t read(int file, void* bytes, size_t count) {
  REAL(read);
  return meets("read", Does::read) ? fail() : real(file, bytes, count);
}

int open(const char* path, int flags, ...) {
  REAL(open);
  va_list rest;
  va_start(rest, flags);
  const mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return meets("open", does_open(static_cast<unsigned>(flags))) ? fail() : real(path, flags, mode);
}

// Of these, only openat2, for which the C library has no function. Like that of the C library it
// reads six arguments, however many there are.
__attribute__((no_sanitize("address"))) long syscall(long number, ...) noexcept {
  static const auto real = reinterpret_cast<long (*)(long, ...)>(dlsym(RTLD_NEXT, "syscall"));
  va_list rest;
  va_start(rest, number);
  long a[6];
  for (long& each : a) each = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_openat2) {
    const auto* how = reinterpret_cast<const struct open_how*>(a[2]);
    if (meets("openat2", does_open(how->flags))) return fail();
  }
  return real(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}

int fstat(int file, struct stat* about) noexcept {
  REAL(fstat);
  return meets("fstat", Does::read) ? fail() : real(file, about);
}

int stat(const char* path, struct stat* about) noexcept {
  REAL(stat);
  return meets("stat", Does::read) ? fail() : real(path, about);
}

int lstat(const char* path, struct stat* about) noexcept {
  REAL(lstat);
  return meets("lstat", Does::read) ? fail() : real(path, about);
}

int flock(int file, int operation) noexcept {
  REAL(flock);
  return meets("flock", Does::read) ? fail() : real(file, operation);
}

DIR* fdopendir(int file) {
  REAL(fdopendir);
  if (!meets("fdopendir", Does::read)) return real(file);
  fail();
  return nullptr;
}

struct dirent* readdir(DIR* folder) {
  REAL(readdir);
  if (!meets("readdir", Does::read)) return real(folder);
  fail();
  return nullptr;
}

int mkdir(const char* path, mode_t mode) noexcept {
  REAL(mkdir);
  return meets("mkdir", Does::change) ? fail() : real(path, mode);
}

int mkdirat(int folder, const char* path, mode_t mode) noexcept {
  REAL(mkdirat);
  return meets("mkdirat", Does::change) ? fail() : real(folder, path, mode);
}

int rename(const char* from, const char* to) noexcept {
  REAL(rename);
  return meets("rename", Does::change) ? fail() : real(from, to);
}

int renameat(int from_folder, const char* from, int to_folder, const char* to) noexcept {
  REAL(renameat);
  if (meets("renameat", Does::change)) return fail();
  if (many_disks && !is_same_folder(from_folder, to_folder)) {
    errno = EXDEV;
    return -1;
  }
  return real(from_folder, from, to_folder, to);
}

int linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) noexcept {
  REAL(linkat);
  if (meets("linkat", Does::change)) return fail();
  if (many_disks && !is_same_folder(from_folder, to_folder)) {
    errno = EXDEV;
    return -1;
  }
  return real(from_folder, from, to_folder, to, flags);
}

int unlinkat(int folder, const char* path, int flags) noexcept {
  REAL(unlinkat);
  return meets("unlinkat", Does::change) ? fail() : real(folder, path, flags);
}

int fsync(int file) {
  REAL(fsync);
  return meets("fsync", Does::change) ? fail() : real(file);
}

int syncfs(int file) noexcept {
  REAL(syncfs);
  return meets("syncfs", Does::change) ? fail() : real(file);
}

}  // extern "C"

namespace {

// A program that this file was loaded into begins with the fault its environment names:
// "number errno extent changes-only".
[[gnu::constructor]] void arm_by_environment() {
  const char* wanted = std::getenv("REMIT_FAULT");
  if (!wanted) return;
  Fault named;
  int extent = 0, changes_only = 0;
  std::sscanf(wanted, "%d %d %d %d", &named.number, &named.error, &extent, &changes_only);
  named.extent = static_cast<Extent>(extent);
  named.changes_only = changes_only != 0;
  arm(named);
}

}  // namespace
