// The files of a workspace's content, and which of them have been read.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"

namespace remit {

struct ReadFiles {
  std::set<std::string> paths;
  // Folders whose prose, and stems of files whose facts, could not be read: what belongs to them is
  // not known. ("content/safer/terms-of-reference/board/2024-04-01")
  std::vector<std::string> unread_prose;

  void add(ReadFiles more);
};

struct ContentFiles {
  struct Listed {
    std::string base;                // the partnership's folder: "content/safer-colchester"
    std::vector<std::string> files;  // all in it, sorted
    std::set<std::string> read;      // for its facts, wherever they lie, or looked for
  };
  std::vector<Listed> partnerships;
  ReadFiles read;

  // Whether the file was read for the facts of a partnership, or looked for.
  bool is_fact(const std::string& path) const;
};

// Reports each file that nothing has read, of code "workspace.unused-file": an error if it may have
// been meant to be a document, or else a warning. Prose that could not be read may name every file
// beside it, so nothing is said of those.
void report_unused_files(const ContentFiles& content, const std::string& root, Sources& sources,
                         Diagnostics& diagnostics);

}  // namespace remit
