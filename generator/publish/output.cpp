#include "publish/output.h"

#include <fcntl.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <system_error>
#include <utility>

#include "base/beneath.h"
#include "base/digest.h"
#include "base/files.h"
#include "base/format.h"
#include "base/parallel.h"
#include "publish/changes.h"
#include "publish/folder_lock.h"
#include "publish/output_faults.h"
#include "publish/output_place.h"
#include "publish/state_files.h"
#include "publish/transaction.h"

namespace remit {
namespace {

constexpr const char* kMarkerText =
    "Remit writes this folder. It replaces and removes only the files that manifest.json lists.\n";

Descriptor make_root(const std::string& place) {
  std::error_code error;
  std::filesystem::create_directories(place, error);
  if (error) throw StepFailed(".", error.value());
  Descriptor root(open(place.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (!root) throw StepFailed(".", errno);
  return root;
}

Manifest manifest_of(const std::vector<OutputFile>& files, const ManifestFacts& facts) {
  Manifest manifest{facts, {}};
  for (const OutputFile& file : files)
    manifest.files[file.path] = file.on_disk
                                    ? ManifestEntry{file.on_disk->digest, file.on_disk->size}
                                    : ManifestEntry{digest(file.bytes), file.bytes.size()};
  return manifest;
}

PublishResult result_of(const Changes& changes) {
  PublishResult result;
  for (const Journal::Put& put : changes.journal.put) result.written.push_back(put.path);
  result.removed = changes.journal.clear;
  result.removed.insert(result.removed.end(), changes.journal.remove.begin(),
                        changes.journal.remove.end());
  std::sort(result.removed.begin(), result.removed.end());
  result.unchanged = changes.unchanged;
  return result;
}

}  // namespace

struct OutputFolder::Impl {
  Impl(Descriptor root, std::string shown_name, std::function<void(const char*)> before_step)
      : folder(std::move(root)),
        name(std::move(shown_name)),
        before(std::move(before_step)),
        transaction(folder, before) {}

  bool take_lock();
  void mark() const;
  bool recover(Diagnostics& diagnostics);
  const Manifest& published();
  bool is_readable(Diagnostics& diagnostics);
  bool is_in_place(const std::string& path, const OnDisk& made);
  PublishResult publish(const std::vector<OutputFile>& files, const ManifestFacts& facts,
                        Diagnostics& diagnostics);
  bool note_forgotten(const std::set<std::string>& paths, Diagnostics& diagnostics);
  void put_in_place(Changes& changes, const Manifest& now);

  Beneath folder;
  std::string name;  // as the user gave it
  std::function<void(const char*)> before;
  Transaction transaction;
  Descriptor lock;
  std::string place;        // of the folder on the disk
  bool made_root = false;   // by opening it
  bool made_state = false;  // … and so the state folder in it
  std::mutex reading;
  std::optional<Manifest> in_place;  // once it was read
  bool manifest_is_damaged = false;
  std::atomic<bool> kept = false;  // something is in the stage
};

// False if another run holds it.
bool OutputFolder::Impl::take_lock() {
  lock = lock_folder(folder, before);
  return static_cast<bool>(lock);
}

void OutputFolder::Impl::mark() const {
  if (folder.kind(kMarkerPath) == EntryKind::file) return;
  folder.remove_file(kMarkerDraftPath);  // of a run that was stopped here
  before("write-marker");
  folder.create(kMarkerDraftPath, kMarkerText);
  before("sync-marker");
  folder.sync({kMarkerDraftPath});
  folder.move(kMarkerDraftPath, kMarkerPath);
  before("marker-stands");
  folder.sync({kStateFolder, "."});
}

// Finishes what an earlier run began, or takes it back. False and an error if its journal cannot be
// understood.
bool OutputFolder::Impl::recover(Diagnostics& diagnostics) {
  if (transaction.recover().left != Transaction::Left::damaged) return true;
  report_damaged_output(name, kJournalPath, "the journal of an unfinished run", diagnostics);
  return false;
}

// What is in the folder, by its manifest, which is read once; nothing if that is damaged.
const Manifest& OutputFolder::Impl::published() {
  const std::lock_guard one_at_a_time(reading);
  if (in_place) return *in_place;
  auto manifest = folder.kind(kManifestPath) == EntryKind::missing
                      ? Manifest()
                      : read_manifest(folder.read(kManifestPath));
  manifest_is_damaged = !manifest;
  return in_place.emplace(std::move(manifest).value_or(Manifest()));
}

bool OutputFolder::Impl::is_readable(Diagnostics& diagnostics) {
  published();
  if (manifest_is_damaged)
    report_damaged_output(name, kManifestPath, "the list of Remit's own files", diagnostics);
  return !manifest_is_damaged;
}

// Whether an earlier run put it there, and nobody changed it since.
bool OutputFolder::Impl::is_in_place(const std::string& path, const OnDisk& made) {
  const auto entry = published().files.find(path);
  if (entry == published().files.end() || entry->second.digest != made.digest) return false;
  return folder.kind(path) == EntryKind::file && digest(folder.read(path)) == made.digest;
}

PublishResult OutputFolder::Impl::publish(const std::vector<OutputFile>& files,
                                          const ManifestFacts& facts, Diagnostics& diagnostics) {
  if (transaction.journal_stands()) {
    if (!recover(diagnostics)) return {};
    in_place.reset();
  }
  if (!is_readable(diagnostics)) return {};
  Diagnostics faults;
  Changes changes = find_changes(folder, name, place, *in_place, files, faults);
  diagnostics.add_all(faults);
  if (faults.has_errors()) return {};
  put_in_place(changes, manifest_of(files, facts));
  return result_of(changes);
}

bool OutputFolder::Impl::note_forgotten(const std::set<std::string>& paths,
                                        Diagnostics& diagnostics) {
  if (!is_readable(diagnostics)) return false;
  Manifest now = *in_place;
  for (auto& [path, entry] : now.files)
    if (paths.contains(path)) entry.forgotten = true;
  Changes none;
  put_in_place(none, now);
  return true;
}

// The changes, and the list of what is there then.
void OutputFolder::Impl::put_in_place(Changes& changes, const Manifest& now) {
  std::optional manifest = write_manifest(now);
  if (folder.holds(kManifestPath, *manifest)) manifest.reset();
  if (manifest || !changes.journal.empty()) {
    transaction.prepare(changes, manifest);
    transaction.complete(changes.journal);
  }
  in_place = now;
}

OutputFolder::OutputFolder(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

void OutputFolder::complete_interrupted(const std::string& path, const std::string& workspace,
                                        Diagnostics& diagnostics) {
  if (!was_interrupted(path)) return;
  Diagnostics found;
  open(path, workspace, found);
  for (const Diagnostic& diagnostic : found.all())
    if (diagnostic.code != "output.locked") diagnostics.add(diagnostic);
}

bool OutputFolder::is_unfinished(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::exists(path + "/" + kJournalPath, ignored) ||
         std::filesystem::exists(path + "/" + kUndoPath, ignored);
}

OutputFolder::~OutputFolder() {
  try {
    if (impl_->kept && !impl_->transaction.journal_stands()) impl_->transaction.discard();
  } catch (const StepFailed&) {
    // The next run discards it.
  }
}

std::unique_ptr<OutputFolder> OutputFolder::open(const std::string& path,
                                                 const std::string& workspace,
                                                 Diagnostics& diagnostics, Failpoint failpoint) {
  const auto place = resolve_output_folder(path, workspace, diagnostics);
  if (!place) return nullptr;
  const auto before = [failpoint](const char* step) {
    if (failpoint) failpoint(step);
  };
  try {
    before("make-folder");
    const bool is_new = !is_folder(*place);
    auto impl = std::make_unique<Impl>(make_root(*place), path, before);
    impl->place = *place;
    impl->made_root = is_new;
    impl->made_state = impl->folder.kind(kStateFolder) == EntryKind::missing;
    if (!is_ours(impl->folder)) {
      diagnostics.error({}, "output.not-ours",
                        format("the folder '{}' holds files that Remit did not write", path),
                        "name an empty or a new folder with --out, or empty this one");
      return nullptr;
    }
    if (!impl->take_lock()) {
      diagnostics.error({}, "output.locked",
                        format("another run of Remit is writing to '{}'", path),
                        "wait until it has finished, and run again");
      return nullptr;
    }
    impl->mark();
    if (!impl->recover(diagnostics)) return nullptr;
    return std::unique_ptr<OutputFolder>(new OutputFolder(std::move(impl)));
  } catch (const StepFailed& failure) {
    report_failed_write(failure, path, "", diagnostics);
    return nullptr;
  }
}

std::optional<Manifest> OutputFolder::manifest(Diagnostics& diagnostics) const {
  try {
    return impl_->is_readable(diagnostics) ? std::optional(impl_->published()) : std::nullopt;
  } catch (const StepFailed& failure) {
    report_failed_write(failure, impl_->name, "; nothing was published", diagnostics);
    return std::nullopt;
  }
}

std::string OutputFolder::list_digest() const {
  try {
    return impl_->folder.kind(kManifestPath) == EntryKind::missing
               ? ""
               : digest(impl_->folder.read(kManifestPath));
  } catch (const StepFailed&) {
    return "";
  }
}

bool OutputFolder::has(bool (*is_wanted)(const std::string&)) const {
  try {
    const auto& files = impl_->published().files;
    return std::any_of(files.begin(), files.end(),
                       [&](const auto& file) { return is_wanted(file.first); });
  } catch (const StepFailed&) {
    return false;
  }
}

bool OutputFolder::is_whole(int jobs) const {
  try {
    std::vector<std::pair<const std::string*, const ManifestEntry*>> files;
    for (const auto& [path, entry] : impl_->published().files) files.emplace_back(&path, &entry);
    std::atomic<bool> result = true;
    for_each_parallel(files.size(), jobs, [&](std::size_t, std::size_t i) {
      const auto& [path, entry] = files[i];
      try {
        if (result && !impl_->is_in_place(*path, {entry->digest, entry->size})) result = false;
      } catch (const StepFailed&) {
        result = false;
      }
    });
    return result;
  } catch (const StepFailed&) {
    return false;
  }
}

OutputFile OutputFolder::keep(OutputFile file) {
  if (file.on_disk) return file;
  try {
    OnDisk there{digest(file.bytes), file.bytes.size()};
    if (!impl_->is_in_place(file.path, there)) {
      impl_->kept = true;
      there.stage = impl_->transaction.stage(file.bytes);
    }
    return {std::move(file.path), {}, std::move(there)};
  } catch (const StepFailed&) {
    return file;  // publish() meets the same fault, and tells of it
  }
}

std::optional<OutputFile> OutputFolder::find(const std::string& path, const OnDisk& made) {
  try {
    if (!impl_->is_in_place(path, made)) return std::nullopt;
    return OutputFile{path, {}, OnDisk{made.digest, made.size}};
  } catch (const StepFailed&) {
    return std::nullopt;
  }
}

std::optional<std::string> OutputFolder::read(const OutputFile& file) const {
  if (!file.on_disk) return file.bytes;
  try {
    return impl_->folder.read(file.on_disk->stage.empty() ? file.path : file.on_disk->stage);
  } catch (const StepFailed&) {
    return std::nullopt;
  }
}

void OutputFolder::withdraw() {
  try {
    impl_->transaction.discard();
    if (impl_->made_state) impl_->folder.remove_folder(kStateFolder);
    std::error_code ignored;  // something else may have come into it
    if (impl_->made_root) std::filesystem::remove(impl_->place, ignored);
  } catch (const StepFailed&) {
    // An empty folder of ours stays, which the next run takes for its own.
  }
}

bool OutputFolder::note_forgotten(const std::set<std::string>& paths, Diagnostics& diagnostics) {
  try {
    return impl_->note_forgotten(paths, diagnostics);
  } catch (const StepFailed& failure) {
    report_failed_write(failure, impl_->name,
                        impl_->transaction.outcome_of_failure("; nothing was published"),
                        diagnostics);
    return false;
  }
}

PublishResult OutputFolder::publish(const std::vector<OutputFile>& files,
                                    const ManifestFacts& facts, Diagnostics& diagnostics) {
  try {
    return impl_->publish(files, facts, diagnostics);
  } catch (const StepFailed& failure) {
    report_failed_write(failure, impl_->name,
                        impl_->transaction.outcome_of_failure("; nothing was published"),
                        diagnostics);
    return {};
  }
}

}  // namespace remit
