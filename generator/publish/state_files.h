// The names of Remit's own files in an output folder. All else there is output, or not ours.
#pragma once

#include <string>

namespace remit {

inline const std::string kStateFolder = ".remit";
inline const std::string kMarkerPath = ".remit/marker";  // the folder is ours
inline const std::string kMarkerDraftName = "marker-draft";
inline const std::string kMarkerDraftPath = ".remit/marker-draft";
inline const std::string kLockName = "lock";
inline const std::string kLockPath = ".remit/lock";  // held by the run that writes
inline const std::string kManifestPath = ".remit/manifest.json";
inline const std::string kJournalPath = ".remit/journal.json";
inline const std::string kJournalDraftPath = ".remit/journal-draft.json";
// The journal of a run whose changes could not all be made, and are being taken back.
inline const std::string kUndoPath = ".remit/undo.json";
inline const std::string kStagePath = ".remit/stage";  // files on their way, numbered
inline const std::string kStagedManifestPath = ".remit/stage/manifest.json";

}  // namespace remit
