// What one run of publishing has decided to do to the output folder, written down before it is
// done, so that the next run can finish it.
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

  bool empty() const { return clear.empty() && put.empty() && remove.empty(); }
};

std::string write_journal(const Journal& journal);
// Nothing if the text is not a journal, or names a path that no output can have.
std::optional<Journal> read_journal(std::string_view json);

}  // namespace remit
