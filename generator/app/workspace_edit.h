// Writing the sources of a workspace: all files of a command, or none.
//
// A command that writes locks the workspace from before it reads until it has told what it did, and
// changes it by the same journal as publishing (publish/transaction.h, in the workspace's
// `.remit/`). Wherever it is stopped, the next command finishes what it began, or takes it back;
// the same command can be run again, and then says that it is finished.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/options.h"
#include "decide/new_file.h"

namespace remit {

class WorkspaceEdit {
 public:
  // Locks the folder, and finishes or takes back what an interrupted command left there; a folder
  // that is missing is made for `remit new` and `remit redline`. What is wrong is printed.
  explicit WorkspaceEdit(const Options& options) : WorkspaceEdit(options, options.workspace) {}
  WorkspaceEdit(const Options& options, const std::string& folder);
  // Removes the journal, once what was printed has been written.
  ~WorkspaceEdit();
  WorkspaceEdit(const WorkspaceEdit&) = delete;
  WorkspaceEdit& operator=(const WorkspaceEdit&) = delete;

  // With which the command is to end at once: the folder is in use or cannot be written, or this
  // very command had been interrupted and is finished now, which has been said.
  const std::optional<int>& status() const { return status_; }

  // Writes and removes files, without following links and never outside the folder; prints the path
  // of each. Or changes nothing, says why on standard error, and returns false.
  bool write(const std::vector<NewFile>& files, const std::vector<std::string>& removed = {});

  // Leaves no lock behind in a folder that is no workspace.
  void leave_no_lock() { keeps_lock_ = false; }

 private:
  struct Impl;
  const Options& options_;
  const std::string folder_;
  std::unique_ptr<Impl> impl_;
  std::optional<int> status_;
  bool keeps_lock_ = true;
};

// For commands that only read: finishes or takes back what an interrupted command left in the
// workspace, and says so. The exit status if that cannot be.
std::optional<int> finish_interrupted_edit(const Options& options);

}  // namespace remit
