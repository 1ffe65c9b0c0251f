#include "app/workspace_edit.h"

#include <fcntl.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

#include "app/exit_status.h"
#include "app/messages.h"
#include "base/beneath.h"
#include "base/files.h"
#include "base/format.h"
#include "publish/folder_lock.h"
#include "publish/output_faults.h"
#include "publish/path_lengths.h"
#include "publish/state_files.h"
#include "publish/transaction.h"

namespace remit {
namespace {

namespace fs = std::filesystem;

void no_failpoint(const char*) {}

bool refuse_path(const std::string& path, const std::string& why, const std::string& help) {
  std::fprintf(stderr, "remit: error: '%s' %s\n  help: %s\n", path.c_str(), why.c_str(),
               help.c_str());
  return false;
}

bool is_free(const Beneath& folder, const NewFile& file) {
  if (const auto fault = length_fault(file.path))
    return refuse_path(file.path, fault->message + "; nothing was written", fault->help);
  const EntryKind kind = folder.kind(file.path);
  if (kind == EntryKind::missing || (file.replaces && kind == EntryKind::file)) return true;
  if (kind == EntryKind::link)
    return refuse_path(file.path, "is or passes a link; nothing was written",
                       "put the file or folder itself there");
  return refuse_path(file.path, "exists already; nothing was written",
                     "edit it, or choose another name");
}

Descriptor opened(const std::string& folder) {
  return Descriptor(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
}

// Makes a folder, and gives those that it made on the way, inner ones first.
std::vector<fs::path> make_folders(const std::string& path) {
  std::vector<fs::path> made;
  std::error_code fault;
  for (fs::path each = fs::absolute(path, fault).lexically_normal();
       !fault && !each.empty() && !fs::exists(each, fault); each = each.parent_path())
    made.push_back(each);
  for (auto each = made.rbegin(); each != made.rend(); ++each) fs::create_directory(*each, fault);
  return made;
}

void print_changes(const Journal& journal) {
  for (const Journal::Put& put : journal.put) std::printf("wrote %s\n", put.path.c_str());
  for (const std::string& path : journal.remove) std::printf("removed %s\n", path.c_str());
}

void report_in_use(const std::string& folder, Diagnostics& diagnostics) {
  diagnostics.error(
      {}, "workspace.in-use",
      format("the workspace '{}' is in use: another command of Remit is writing to it", folder),
      "wait until it has finished, and run again");
}

// What recovering found, unless that was nothing.
void tell(const Transaction::Recovered& found, const std::string& folder,
          Diagnostics& diagnostics) {
  using Left = Transaction::Left;
  const std::string command = found.journal ? found.journal->command : "";
  if (found.left == Left::completed)
    diagnostics.remark({}, "workspace.finished",
                       format("'{}' had been interrupted, and is finished now", command));
  if (found.left == Left::undone)
    diagnostics.remark(
        {}, "workspace.taken-back",
        format("'{}' had been interrupted, and what it began was taken back", command),
        "run it again");
  if (found.left == Left::damaged)
    diagnostics.error(
        {}, "workspace.damaged",
        format("'{}/{}', the journal of an interrupted command, is damaged", folder, kStateFolder),
        format("look at what was last changed in '{}', then remove '{}/{}'", folder, folder,
               kStateFolder));
}

}  // namespace

struct WorkspaceEdit::Impl {
  explicit Impl(Descriptor root) : folder(std::move(root)), transaction(folder, no_failpoint) {}

  void withdraw();

  Beneath folder;
  Transaction transaction;
  Descriptor lock;
  std::vector<fs::path> made_folders;
  bool made_state = false;
  bool has_written = false;
};

// As if the command had never been there.
void WorkspaceEdit::Impl::withdraw() {
  if (lock && !transaction.journal_stands()) {
    transaction.discard();
    folder.remove_folder(kStateFolder);
  }
  std::error_code ignored;  // something may be in them
  for (const fs::path& each : made_folders) fs::remove(each, ignored);
}

WorkspaceEdit::WorkspaceEdit(const Options& options, const std::string& folder)
    : options_(options), folder_(folder) {
  using Command = Options::Command;
  const bool makes = options.command == Command::create || options.command == Command::redline;
  // That there is no workspace is for the command to find.
  if (!makes && !is_folder(folder)) return;
  Diagnostics diagnostics;
  try {
    std::vector<fs::path> made;
    if (makes) made = make_folders(folder);
    Descriptor root = opened(folder);
    if (!root) throw StepFailed(".", errno);
    impl_ = std::make_unique<Impl>(std::move(root));
    impl_->made_folders = std::move(made);
    impl_->made_state = impl_->folder.kind(kStateFolder) == EntryKind::missing;
    impl_->lock = lock_folder(impl_->folder, no_failpoint);
    if (!impl_->lock) {
      report_in_use(folder, diagnostics);
    } else {
      const auto found = impl_->transaction.recover();
      if (found.left == Transaction::Left::completed &&
          found.journal->command == options.command_line) {
        print_changes(*found.journal);
        std::printf("finished: this command had been interrupted\n");
        status_ = kClean;
        return;
      }
      tell(found, folder, diagnostics);
    }
  } catch (const StepFailed& failure) {
    report_failed_edit(failure, folder, "; nothing was changed", diagnostics);
  }
  print_diagnostics(diagnostics, options.json_messages);
  if (diagnostics.has_errors()) status_ = kContentHasErrors;
}

WorkspaceEdit::~WorkspaceEdit() {
  if (!impl_) return;
  try {
    // A command whose words were lost can be run again, and says that it is finished.
    if (impl_->has_written && std::fflush(stdout) == 0) impl_->transaction.close();
    const bool is_of_output = impl_->folder.kind(kMarkerPath) != EntryKind::missing;
    if (keeps_lock_ ? !impl_->has_written && impl_->made_state : !is_of_output) impl_->withdraw();
  } catch (const StepFailed&) {
    // The next command goes on from here.
  }
}

bool WorkspaceEdit::write(const std::vector<NewFile>& files,
                          const std::vector<std::string>& removed) {
  Transaction& transaction = impl_->transaction;
  Diagnostics diagnostics;
  try {
    Changes changes;
    changes.journal.command = options_.command_line;
    changes.journal.remove = removed;
    std::vector<OutputFile> staged;
    staged.reserve(files.size());  // they are pointed to
    for (const NewFile& file : files) {
      if (!is_free(impl_->folder, file)) return false;
      staged.push_back({file.path, file.text});
      changes.staged.push_back(&staged.back());
      changes.journal.put.push_back(
          {file.path, "", impl_->folder.kind(file.path) == EntryKind::missing});
    }
    transaction.prepare(changes, std::nullopt);
    transaction.put_in_place(changes.journal);
    impl_->has_written = true;
    print_changes(changes.journal);
    return true;
  } catch (const StepFailed& failure) {
    report_failed_edit(failure, folder_, transaction.outcome_of_failure("; nothing was changed"),
                       diagnostics);
  }
  print_diagnostics(diagnostics, options_.json_messages);
  return false;
}

std::optional<int> finish_interrupted_edit(const Options& options) {
  if (!was_interrupted(options.workspace)) return std::nullopt;
  Diagnostics diagnostics;
  try {
    Descriptor root = opened(options.workspace);
    if (!root) throw StepFailed(".", errno);
    const Beneath folder(std::move(root));
    const Descriptor lock = lock_folder(folder, no_failpoint);
    if (lock)
      tell(Transaction(folder, no_failpoint).recover(), options.workspace, diagnostics);
    else
      report_in_use(options.workspace, diagnostics);
  } catch (const StepFailed& failure) {
    report_failed_edit(failure, options.workspace, "", diagnostics);
  }
  print_diagnostics(diagnostics, options.json_messages);
  return diagnostics.has_errors() ? std::optional(kContentHasErrors) : std::nullopt;
}

}  // namespace remit
