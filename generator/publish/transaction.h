// The steps that take the output folder from one state to the next: stage, write the journal,
// complete it. Stopped at any point, the folder's files are as they were, or the journal tells the
// next run what is left to do.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
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

  bool journal_stands() const;
  // The journal that an earlier run left behind; nothing if it is damaged.
  std::optional<Journal> journal() const;

  // Puts bytes into the stage, and returns their path. Safe from several threads.
  std::string stage(std::string_view bytes);
  // Stages what is not yet, and writes the journal. No manifest: it stays as it is.
  void prepare(Changes& changes, const std::optional<std::string>& manifest);
  // Any step of it may have been done already, by the run that wrote the journal.
  void complete(const Journal& journal);
  // Throws away what was prepared without a journal.
  void discard();

 private:
  void make_stage();
  void stage_all(Changes& changes, const std::optional<std::string>& manifest);
  void write_down(const Journal& journal) const;
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
