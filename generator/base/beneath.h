// Changing files beneath a folder. No step follows a link or leaves the folder.
//
// A step that the system refuses throws StepFailed, for the caller to report.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/descriptor.h"

namespace remit {

class StepFailed : public std::runtime_error {
 public:
  StepFailed(const std::string& path, int number) : std::runtime_error(path), number_(number) {}
  std::string path() const { return what(); }  // relative to the folder
  int number() const { return number_; }       // errno

 private:
  int number_;
};

enum class EntryKind { missing, file, folder, link, other };

class Beneath {
 public:
  explicit Beneath(Descriptor root) : root_(std::move(root)) {}
  const Descriptor& root() const { return root_; }

  // A link anywhere on the way counts as a link; a file on the way as missing.
  EntryKind kind(const std::string& path) const;
  bool holds(const std::string& path, std::string_view bytes) const;
  std::string read(const std::string& path) const;
  // Of a folder that may be missing.
  std::vector<std::string> names(const std::string& folder) const;

  void make_folder(const std::string& path) const;  // and those that lead to it
  // A file that must not exist yet; not synced.
  void create(const std::string& path, std::string_view bytes) const;
  // A second name of the same file, or a copy of it where the file system has no such names.
  // Nothing stands at `to` yet. Whether it is a copy, which is not synced.
  bool keep_copy(const std::string& from, const std::string& to) const;
  // Whether both are one file by two names, or hold the same bytes.
  bool are_alike(const std::string& one, const std::string& other) const;
  // Over what stands at `to`, if it is not a folder. Where the two lie on different file systems,
  // the file is copied beside `to` and renamed there.
  void move(const std::string& from, const std::string& to) const;
  // A file, or a link. What is not there, or is a folder, is left alone.
  void remove_file(const std::string& path) const;
  // The same, and then the folders that lead to it, if they are empty.
  void remove(const std::string& path) const;
  // False if it stays: it is not empty, not a folder, or the top of another file system.
  bool remove_if_empty(const std::string& folder) const;
  // A folder of files, which may be missing.
  void remove_folder(const std::string& path) const;

  // Until these files and folders are on the disk. Many are synced by way of their file system.
  void sync(const std::set<std::string>& paths) const;

 private:
  Descriptor open(const std::string& path, int flags) const;
  Descriptor open_parent(const std::string& path) const;
  void copy(const std::string& from, const std::string& to) const;
  Descriptor root_;
};

std::string parent_of(const std::string& path);  // "." for a path without a folder
// "a/b/c" gives "a", "a/b".
std::vector<std::string> ancestors_of(const std::string& path);

}  // namespace remit
