// The steps that take a folder from one state to the next: stage, save what was there, write the
// journal, complete it. Stopped at any point, the folder's files are as they were, or the journal
// tells the next run what is left to do. Where one of the changes cannot be made, all are taken
// back.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/beneath.h"
#include "publish/changes.h"
#include "publish/journal.h"

namespace remit {

// Each function throws StepFailed.
class Transaction {
 public:
  // `before` is called with the name of each step to come (kFailpoints of output.h).
  Transaction(const Beneath& folder, std::function<void(const char*)> before)
      : folder_(folder), before_(std::move(before)) {}

  // What has become of an earlier run.
  enum class Left { nothing, completed, undone, damaged };
  struct Recovered {
    Left left = Left::nothing;
    std::optional<Journal> journal;  // of what was completed or undone
  };
  // Completes its journal, or takes back what it began if that cannot be; throws away a stage
  // without a journal. Changes nothing where the journal is damaged.
  Recovered recover();

  // Whether an earlier run began changes, and neither finished them nor took them back.
  bool journal_stands() const;
  // … which the next run takes back.
  bool is_undoing() const;

  // Puts bytes into the stage, and returns their path. Safe from several threads.
  std::string stage(std::string_view bytes);
  // Stages what is not yet, and writes the journal. No manifest: it stays as it is.
  void prepare(Changes& changes, const std::optional<std::string>& manifest);
  // Makes the changes, and removes the journal and the stage. Any step of it may have been done
  // already, by the run that wrote the journal. If one cannot be done, all are taken back.
  void complete(const Journal& journal);
  // The same, but that the journal stays …
  void put_in_place(const Journal& journal);
  // … until this removes the stage and then, as the last thing of all, the journal.
  void close();
  // After a failure: throws away what was prepared, unless a journal stands, and says what becomes
  // of the changes: "; the next run finishes what this one began", or `nothing_done`.
  std::string outcome_of_failure(const std::string& nothing_done);
  // Throws away what was prepared without a journal.
  void discard();

 private:
  void make_stage();
  void stage_all(Changes& changes, const std::optional<std::string>& manifest);
  std::set<std::string> save_former(Journal& journal);
  void write_down(const Journal& journal) const;
  void make_changes(const Journal& journal) const;
  void undo(const Journal& journal);
  void restore(const Journal& journal) const;
  void place(const Journal::Put& put) const;
  void place_manifest() const;
  void remove_all(const std::vector<std::string>& paths, const char* step) const;
  void sync_folders_of(const Journal& journal) const;

  const Beneath& folder_;
  std::function<void(const char*)> before_;
  std::mutex making_stage_;
  std::atomic<bool> has_stage_ = false;
  std::atomic<std::size_t> staged_ = 0;  // the number of the next file there
};

}  // namespace remit
