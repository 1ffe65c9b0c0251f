// A finished file of the output, and where it waits until it is published.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace remit {

// Bytes that are on the disk already.
struct OnDisk {
  std::string digest;  // base/digest.h
  std::size_t size = 0;
  std::string stage = {};  // the path of the copy that will be put in place; "": it is in place
};

struct OutputFile {
  std::string path;        // relative to the output folder, "/" between folders; already checked
  std::string bytes = {};  // "" if they are on the disk
  std::optional<OnDisk> on_disk = {};
};

// Keeps finished files until they are published, so that a run need not hold them all in memory.
// Any number of threads may use it at once.
class OutputStore {
 public:
  virtual ~OutputStore() = default;
  // The file as it is kept. One that cannot be kept elsewhere stays in memory.
  virtual OutputFile keep(OutputFile file) = 0;
  // The file that an earlier run made, if the bytes of that digest can be published again.
  virtual std::optional<OutputFile> find(const std::string& path, const OnDisk& made) = 0;
  // The bytes of a file that was kept; nothing if they cannot be read any more.
  virtual std::optional<std::string> read(const OutputFile& file) const = 0;
};

// All in memory.
class MemoryStore : public OutputStore {
 public:
  OutputFile keep(OutputFile file) override { return file; }
  std::optional<OutputFile> find(const std::string&, const OnDisk&) override { return {}; }
  std::optional<std::string> read(const OutputFile& file) const override { return file.bytes; }
};

// Nothing, for runs that only look for what is wrong: bytes are not needed.
class NoStore : public OutputStore {
 public:
  OutputFile keep(OutputFile file) override {
    return {std::move(file.path), {}, OnDisk{"", file.bytes.size()}};
  }
  std::optional<OutputFile> find(const std::string& path, const OnDisk& made) override {
    return OutputFile{path, {}, made};
  }
  std::optional<std::string> read(const OutputFile&) const override { return ""; }
};

}  // namespace remit
