#include "publish/transaction.h"

#include <cerrno>
#include <set>

#include "base/format.h"
#include "publish/state_files.h"

namespace remit {

bool Transaction::journal_stands() const {
  return folder_.kind(kJournalPath) != EntryKind::missing || is_undoing();
}

bool Transaction::is_undoing() const { return folder_.kind(kUndoPath) != EntryKind::missing; }

Transaction::Recovered Transaction::recover() {
  if (!journal_stands()) {
    discard();
    return {};
  }
  const bool undoes = is_undoing();
  const auto journal = read_journal(folder_.read(undoes ? kUndoPath : kJournalPath));
  if (!journal) return {Left::damaged, {}};
  if (undoes) {
    undo(*journal);
    return {Left::undone, journal};
  }
  try {
    complete(*journal);
  } catch (const StepFailed&) {
    if (journal_stands()) throw;
    return {Left::undone, journal};
  }
  return {Left::completed, journal};
}

void Transaction::make_stage() {
  const std::lock_guard lock(making_stage_);
  if (has_stage_) return;
  before_("make-stage");
  folder_.make_folder(kStagePath);
  has_stage_ = true;
}

std::string Transaction::stage(std::string_view bytes) {
  if (!has_stage_) make_stage();
  before_("stage-file");
  std::string path = format("{}/{}", kStagePath, staged_++);
  folder_.create(path, bytes);
  return path;
}

void Transaction::prepare(Changes& changes, const std::optional<std::string>& manifest) {
  stage_all(changes, manifest);
  write_down(changes.journal);
}

void Transaction::stage_all(Changes& changes, const std::optional<std::string>& manifest) {
  make_stage();
  std::set<std::string> staged = {kStagePath};
  for (std::size_t i = 0; i < changes.staged.size(); ++i) {
    std::string& path = changes.journal.put[i].stage;
    if (path.empty()) path = stage(changes.staged[i]->bytes);
    staged.insert(path);
  }
  if (manifest) {
    before_("stage-manifest");
    folder_.create(kStagedManifestPath, *manifest);
    staged.insert(kStagedManifestPath);
  }
  staged.merge(save_former(changes.journal));
  before_("sync-stage");
  folder_.sync(staged);
}

// Keeps what the journal will change, and gives the copies among it.
std::set<std::string> Transaction::save_former(Journal& journal) {
  std::set<std::string> copies, folders;
  const auto save = [&](const std::string& path) {
    const EntryKind kind = folder_.kind(path);
    if (kind == EntryKind::missing || kind == EntryKind::folder) return;
    if (kind == EntryKind::link && folder_.kind(parent_of(path)) != EntryKind::folder) return;
    before_("save-former");
    journal.saved.push_back({path, format("{}/{}", kStagePath, staged_++)});
    if (folder_.keep_copy(path, journal.saved.back().stage))
      copies.insert(journal.saved.back().stage);
  };
  for (const std::string& path : journal.clear) save(path);
  for (const Journal::Put& put : journal.put) {
    save(put.path);
    for (const std::string& folder : ancestors_of(put.path))
      if (folders.insert(folder).second && folder_.kind(folder) != EntryKind::folder)
        journal.made_folders.push_back(folder);
  }
  for (const std::string& path : journal.remove) save(path);
  return copies;
}

void Transaction::write_down(const Journal& journal) const {
  before_("draft-journal");
  folder_.create(kJournalDraftPath, write_journal(journal));
  before_("sync-journal");
  folder_.sync({kJournalDraftPath});
  before_("place-journal");
  folder_.move(kJournalDraftPath, kJournalPath);
  before_("journal-stands");
  folder_.sync({kStateFolder});
}

void Transaction::make_changes(const Journal& journal) const {
  remove_all(journal.clear, "clear-stale");
  for (const Journal::Put& put : journal.put) place(put);
  remove_all(journal.remove, "remove-stale");
}

void Transaction::put_in_place(const Journal& journal) {
  try {
    make_changes(journal);
  } catch (const StepFailed&) {
    try {
      undo(journal);
    } catch (const StepFailed&) {
      // The next run takes back the rest, or goes on.
    }
    throw;
  }
  before_("sync-folders");
  sync_folders_of(journal);
  place_manifest();
}

void Transaction::undo(const Journal& journal) {
  if (!is_undoing()) {
    folder_.move(kJournalPath, kUndoPath);
    folder_.sync({kStateFolder});
  }
  restore(journal);
  sync_folders_of(journal);
  folder_.remove_file(kUndoPath);
  try {
    discard();
  } catch (const StepFailed&) {
    // The next run throws away what is left of the stage.
  }
}

void Transaction::restore(const Journal& journal) const {
  std::set<std::string> former;
  for (const Journal::Saved& saved : journal.saved) former.insert(saved.path);
  for (const Journal::Put& put : journal.put) {
    if (former.contains(put.path)) continue;
    if (folder_.kind(put.stage) == EntryKind::missing || folder_.are_alike(put.stage, put.path))
      folder_.remove_file(put.path);
  }
  for (auto folder = journal.made_folders.rbegin(); folder != journal.made_folders.rend(); ++folder)
    folder_.remove_if_empty(*folder);
  for (const Journal::Saved& saved : journal.saved) {
    if (folder_.kind(saved.stage) == EntryKind::missing ||
        folder_.are_alike(saved.stage, saved.path))
      continue;
    folder_.make_folder(parent_of(saved.path));
    folder_.move(saved.stage, saved.path);
  }
}

void Transaction::close() {
  discard();
  folder_.remove_file(kJournalPath);
}

void Transaction::complete(const Journal& journal) {
  put_in_place(journal);
  before_("remove-journal");
  folder_.remove_file(kJournalPath);
  try {
    before_("remove-stage");
    discard();
  } catch (const StepFailed&) {
    // All is done; the next run throws away what is left of the stage.
  }
}

void Transaction::place(const Journal::Put& put) const {
  if (folder_.kind(put.stage) == EntryKind::missing) return;
  before_("make-parent");
  folder_.make_folder(parent_of(put.path));
  before_("place-file");
  const bool taken = put.is_new && folder_.kind(put.path) != EntryKind::missing &&
                     !folder_.holds(put.path, folder_.read(put.stage));
  if (taken) throw StepFailed(put.path, EEXIST);
  folder_.move(put.stage, put.path);
}

void Transaction::place_manifest() const {
  if (folder_.kind(kStagedManifestPath) == EntryKind::missing) return;
  before_("place-manifest");
  folder_.move(kStagedManifestPath, kManifestPath);
  before_("sync-manifest");
  folder_.sync({kStateFolder});
}

void Transaction::remove_all(const std::vector<std::string>& paths, const char* step) const {
  for (const std::string& path : paths) {
    before_(step);
    folder_.remove(path);
  }
}

void Transaction::sync_folders_of(const Journal& journal) const {
  std::set<std::string> folders;
  auto add = [&](const std::string& path) {
    for (std::string& each : ancestors_of(path)) folders.insert(std::move(each));
  };
  for (const std::string& path : journal.clear) add(path);
  for (const Journal::Put& put : journal.put) add(put.path);
  for (const std::string& path : journal.remove) add(path);
  std::erase_if(folders,
                [&](const std::string& each) { return folder_.kind(each) != EntryKind::folder; });
  folders.insert(".");
  folder_.sync(folders);
}

std::string Transaction::outcome_of_failure(const std::string& nothing_done) {
  try {
    if (is_undoing()) return "; the next run takes back what this one began";
    if (journal_stands()) return "; the next run finishes what this one began";
  } catch (const StepFailed&) {
    return "; the next run finishes what this one began, or throws it away";
  }
  try {
    discard();
  } catch (const StepFailed&) {
    // The next run discards it.
  }
  return nothing_done;
}

void Transaction::discard() {
  has_stage_ = false;
  folder_.remove_folder(kStagePath);
  folder_.remove_file(kJournalDraftPath);
}

}  // namespace remit
