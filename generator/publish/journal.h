// What one run has decided to do to a folder (that of the output, or a workspace), written down
// before it is done, so that the next run can finish it, or take it back.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace remit {

struct Journal {
  struct Put {
    std::string path;
    std::string stage;    // the staged file; once it is gone, the file is in place
    bool is_new = false;  // nothing stood there, or nothing but what is cleared
  };
  std::vector<std::string> clear;  // stale files that are in the way: a folder is to be a file, say
  std::vector<Put> put;            // in this order
  std::vector<std::string> remove;  // the other stale files

  // What was there before, so that all of it can be taken back.
  struct Saved {
    std::string path;
    std::string stage;  // the file as it was; once it is gone, it is back in its place
  };
  std::vector<Saved> saved;               // each file that is replaced, cleared or removed
  std::vector<std::string> made_folders;  // which were missing, or files; outer ones first
  std::string command;                    // that changes a workspace, as it was typed; else ""

  bool empty() const { return clear.empty() && put.empty() && remove.empty(); }
};

std::string write_journal(const Journal& journal);
// Nothing if the text is not a journal, or names a path that no output can have.
std::optional<Journal> read_journal(std::string_view json);

}  // namespace remit
