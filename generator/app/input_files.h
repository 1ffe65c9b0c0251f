// What a run is made from, by content: every file that it may read, and what else stands there.
//
// Two runs with equal digests of their inputs, and equal options, give equal outputs and messages.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace remit {

class InputFiles {
 public:
  // Reads content/, templates/ and site/ of the workspace `root`, and templates/ and site/ of the
  // folder `installed`; `jobs` files at a time.
  InputFiles(const std::string& root, const std::string& installed, int jobs);

  // Digests (base/digest.h) of the names and contents of:
  std::string all() const;
  std::string presentation() const;  // templates, house styles and assets, of both folders
  // … all that a partnership's folder ("content/safer") holds but its reports, and what else was
  // `read` for it
  std::string facts(const std::string& folder, const std::set<std::string>& read) const;
  // … one folder of the workspace: "content/safer/reports/2022-work"
  std::string folder(const std::string& path) const;
  // … one file of the workspace, wherever it lies; what is not there has a digest too
  std::string file(const std::string& path) const;

  // Whether the file of the workspace lies in one of the folders that were read.
  bool contains(const std::string& path) const { return entries_.contains(path); }

  // Whether no file has been written since it was read, as far as the file system tells; looked at
  // once, by the first call, when the run has read all that it reads.
  bool are_as_read() const;

 private:
  struct Entry {
    std::string digest;  // or what it is, if it is no file
    std::string stamp;   // of its last change
  };

  bool look_again() const;
  void list(const std::string& root, const std::string& folder, const std::string& as);
  void read(int jobs);
  std::string digest_if(const std::function<bool(std::string_view path)>& is_wanted) const;

  std::string root_;
  std::string installed_;
  std::map<std::string, Entry> entries_;  // by path; installed ones begin with "/"
  mutable std::optional<bool> as_read_;   // once it was looked at
};

}  // namespace remit
