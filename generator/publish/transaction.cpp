#include "publish/transaction.h"

#include <cerrno>
#include <set>

#include "base/format.h"
#include "publish/state_files.h"

namespace remit {

bool Transaction::journal_stands() const {
  return folder_.kind(kJournalPath) != EntryKind::missing;
}

std::optional<Journal> Transaction::journal() const {
  return read_journal(folder_.read(kJournalPath));
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
  before_("sync-stage");
  folder_.sync(staged);
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

void Transaction::complete(const Journal& journal) {
  remove_all(journal.clear, "clear-stale");
  for (const Journal::Put& put : journal.put) place(put);
  remove_all(journal.remove, "remove-stale");
  before_("sync-folders");
  sync_folders_of(journal);
  place_manifest();
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

void Transaction::discard() {
  has_stage_ = false;
  folder_.remove_folder(kStagePath);
  folder_.remove_file(kJournalDraftPath);
}

}  // namespace remit
