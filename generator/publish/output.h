// Putting finished files into the output folder: whole, or not at all.
//
// The folder is ours if it was missing or empty when we first wrote to it, which its marker
// `.remit/marker` tells from then on; any other folder is refused before anything is written, and
// so are "/", the home folder, a link, the workspace itself, and any folder above it or inside its
// content/, templates/ or site/. Files in it that our manifest does not list are not ours: they
// stay as they are, and an output that would replace one is an error.
//
// publish() works by journal. Files whose bytes changed are staged in `.remit/stage/`, as soon as
// they are made (keep) or all at once, and synced; the journal, `.remit/journal.json`, is written
// and synced; from here on the new tree is certain. Then the files are renamed into place (in the
// order given), stale files of our old manifest and folders that this leaves empty are removed, the
// manifest `.remit/manifest.json` is put in place and the journal removed. Where one of these
// changes cannot be made, all of them are taken back: the stage holds each changed file as it was,
// by a second name or as a copy. A run that finds a journal completes it first, or takes it back if
// that cannot be; a stage without a journal is thrown away. If nothing changed, nothing at all is
// written. Every path is resolved beneath the folder without following links. Where a rename would
// cross a mount point, the file is copied beside its target, synced and renamed there.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "publish/manifest.h"
#include "publish/output_file.h"

namespace remit {

struct PublishResult {
  std::vector<std::string> written;  // new or changed, in the order they were put in place
  std::vector<std::string> removed;  // sorted
  std::size_t unchanged = 0;
};

// Steps before which a test can stop a run, by name; empty in use.
using Failpoint = std::function<void(const char* name)>;
inline constexpr std::array<const char*, 24> kFailpoints = {
    "make-folder",    "make-state-folder", "take-lock",      "write-marker",   "sync-marker",
    "marker-stands",  "make-stage",        "stage-file",     "stage-manifest", "save-former",
    "sync-stage",     "draft-journal",     "sync-journal",   "place-journal",  "journal-stands",
    "clear-stale",    "make-parent",       "place-file",     "remove-stale",   "sync-folders",
    "place-manifest", "sync-manifest",     "remove-journal", "remove-stage"};

class OutputFolder : public OutputStore {
 public:
  // Checks that `path` may be written to, creates it if it is missing, locks it against other runs
  // (`.remit/lock`, by flock), and completes a journal that was left behind. `workspace` is the
  // folder of the sources. Nothing and an error if it may not be, or if another run holds it.
  static std::unique_ptr<OutputFolder> open(const std::string& path, const std::string& workspace,
                                            Diagnostics& diagnostics, Failpoint failpoint = {});
  // Completes or throws away what an interrupted run left in the folder, if there is anything and
  // nobody is at work in it; creates nothing. For commands that publish nothing.
  static void complete_interrupted(const std::string& path, const std::string& workspace,
                                   Diagnostics& diagnostics);
  // Whether a run has begun to change the folder's files and not finished: its journal stands.
  static bool is_unfinished(const std::string& path);
  ~OutputFolder() override;  // throws away what was kept and not published
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  // What the folder holds of ours: nothing in a new one. No manifest and an error if the list of it
  // is damaged.
  std::optional<Manifest> manifest(Diagnostics& diagnostics) const;

  // Writes down that files of the folder may go with the next build. Everything else of the list
  // stays as it is. False and an error if it could not be written; then all is as it was,
  // or the next run goes on.
  bool note_forgotten(const std::set<std::string>& paths, Diagnostics& diagnostics);

  // What the folder holds, by its list: a digest of that, "" if there is none …
  std::string list_digest() const;
  // … whether it has such a file …
  bool has(bool (*is_wanted)(const std::string& path)) const;
  // … and whether all files are there, byte for byte; `jobs` are looked at a time.
  bool is_whole(int jobs) const;

  // A file that the folder has from an earlier run, byte for byte, is left there; any other is
  // staged. One that the disk does not take stays in memory, and publish() tells why.
  OutputFile keep(OutputFile file) override;
  std::optional<OutputFile> find(const std::string& path, const OnDisk& made) override;
  std::optional<std::string> read(const OutputFile& file) const override;

  // Takes back what opening put there, if nothing was there before, and what was kept: a run that
  // fails leaves no folder behind.
  void withdraw();

  // Makes the folder hold exactly `files`, beside what is not ours. On an error (disk full, no
  // permission) everything is as it was; if not even that can be, the next run goes on.
  // The result is empty then.
  PublishResult publish(const std::vector<OutputFile>& files, const ManifestFacts& facts,
                        Diagnostics& diagnostics);

 private:
  struct Impl;
  explicit OutputFolder(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace remit
