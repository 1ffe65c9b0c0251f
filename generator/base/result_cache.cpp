#include "base/result_cache.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <vector>

#include "base/digest.h"
#include "base/files.h"
#include "base/limits.h"

namespace remit {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDigestLength = 64;

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
  return folder.empty() ? folder : folder + "/runs";
}

std::optional<std::string> ResultCache::find(const std::string& key) const {
  if (folder_.empty()) return std::nullopt;
  FileResult file = read_beneath(folder_, key, kMaxToolFile);
  if (file.fault != FileFault::none || file.bytes.size() < kDigestLength) return std::nullopt;
  std::string result = file.bytes.substr(kDigestLength);
  if (digest(result) != file.bytes.substr(0, kDigestLength)) return std::nullopt;
  return result;
}

void ResultCache::keep(const std::string& key, std::string_view result) const {
  if (folder_.empty()) return;
  std::error_code fault;
  fs::create_directories(folder_, fault);
  std::string draft = folder_ + "/draft-XXXXXX";
  const int descriptor = fault ? -1 : mkstemp(draft.data());
  if (descriptor < 0) return;
  close(descriptor);
  std::ofstream out(draft, std::ios::binary);
  out << digest(result) << result;
  out.close();
  if (out) fs::rename(draft, folder_ + "/" + key, fault);
  if (!out || fault) fs::remove(draft, fault);
}

void ResultCache::tidy() const {
  std::error_code fault;
  std::vector<std::pair<fs::file_time_type, fs::path>> entries;
  for (fs::directory_iterator it(folder_, fault), end; !fault && it != end; it.increment(fault)) {
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
