#include "base/result_cache.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <vector>

#include "base/digest.h"
#include "base/files.h"
#include "base/format.h"
#include "base/limits.h"

namespace remit {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDigestLength = 64;

constexpr const char* kMarkerName = "remit-cache";
constexpr const char* kMarkerOfCache =
    "Remit keeps results of slow tools here, and removes old ones. All of it can be deleted.\n";
constexpr std::string_view kDraft = "draft-";
constexpr std::string_view kRuns = "runs";

bool is_key(std::string_view name) {
  return name.size() == kDigestLength &&
         name.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool is_draft(std::string_view name) {
  return name.starts_with(kDraft) && name.size() == kDraft.size() + 6;
}

bool is_entry(const fs::directory_entry& entry) {
  std::error_code fault;
  const std::string name = entry.path().filename().string();
  return (is_key(name) || is_draft(name)) &&
         entry.symlink_status(fault).type() == fs::file_type::regular;
}

bool is_folder_of_runs(const fs::directory_entry& entry) {
  std::error_code fault;
  return entry.path().filename() == kRuns &&
         entry.symlink_status(fault).type() == fs::file_type::directory;
}

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value && *value == '/' ? value : "";
}

}  // namespace

std::string ResultCache::default_folder() {
  if (const std::string own = variable("REMIT_CACHE"); !own.empty()) return own;
  if (const std::string cache = variable("XDG_CACHE_HOME"); !cache.empty()) return cache + "/remit";
  if (const std::string home = variable("HOME"); !home.empty()) return home + "/.cache/remit";
  return {};
}

std::string ResultCache::folder_of_runs() {
  const std::string folder = default_folder();
  std::error_code fault;
  if (folder.empty() || (fs::exists(folder, fault) && !ResultCache(folder).is_own())) return {};
  return format("{}/{}", folder, kRuns);
}

bool ResultCache::is_own() const {
  std::error_code fault;
  const std::string marker = format("{}/{}", folder_, kMarkerName);
  if (fs::symlink_status(marker, fault).type() == fs::file_type::regular) return true;
  fs::directory_iterator it(folder_, fault);
  for (const fs::directory_iterator end; !fault && it != end; it.increment(fault))
    if (!is_folder_of_runs(*it) && it->path().filename() != kMarkerName) return false;
  return !fault;
}

// False if the folder is not ours, or cannot be.
bool ResultCache::make_own() const {
  std::error_code fault;
  fs::create_directories(folder_, fault);
  if (fault || !is_own()) return false;
  const std::string marker = format("{}/{}", folder_, kMarkerName);
  if (fs::exists(marker, fault)) return true;
  std::ofstream out(marker, std::ios::binary);
  out << kMarkerOfCache;
  out.close();
  return static_cast<bool>(out);
}

std::optional<std::string> ResultCache::find(const std::string& key) const {
  if (folder_.empty() || !is_key(key) || !is_own()) return std::nullopt;
  FileResult file = read_beneath(folder_, key, kMaxToolFile);
  if (file.fault != FileFault::none || file.bytes.size() < kDigestLength) return std::nullopt;
  std::string result = file.bytes.substr(kDigestLength);
  if (digest(result) != file.bytes.substr(0, kDigestLength)) return std::nullopt;
  return result;
}

void ResultCache::keep(const std::string& key, std::string_view result) const {
  if (folder_.empty() || !is_key(key) || !make_own()) return;
  std::error_code fault;
  std::string draft = format("{}/{}XXXXXX", folder_, kDraft);
  const int descriptor = mkstemp(draft.data());
  if (descriptor < 0) return;
  close(descriptor);
  std::ofstream out(draft, std::ios::binary);
  out << digest(result) << result;
  out.close();
  if (out) fs::rename(draft, folder_ + "/" + key, fault);
  if (!out || fault) fs::remove(draft, fault);
}

void ResultCache::tidy() const {
  if (folder_.empty() || !is_own()) return;
  std::error_code fault;
  std::vector<std::pair<fs::file_time_type, fs::path>> entries;
  for (fs::directory_iterator it(folder_, fault), end; !fault && it != end; it.increment(fault)) {
    if (!is_entry(*it)) continue;
    std::error_code gone;
    const auto time = it->last_write_time(gone);
    if (!gone) entries.emplace_back(time, it->path());
  }
  if (entries.size() <= kEntriesKept) return;
  std::sort(entries.begin(), entries.end());
  entries.resize(entries.size() - kEntriesKept);
  for (const auto& [time, path] : entries) fs::remove(path, fault);
}

}  // namespace remit
