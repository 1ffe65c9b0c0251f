#include "publish/output_place.h"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "base/format.h"
#include "publish/state_files.h"

namespace remit {
namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 3> kSourceFolders = {"content", "templates", "site"};
constexpr const char* kNameAnother = "name a folder of its own with --out, 'public' say";

// Without the "/" or "/." at its end, which would hide that it is a link.
fs::path without_tail(fs::path path) {
  while (path.has_relative_path() && (path.filename().empty() || path.filename() == "."))
    path = path.parent_path();
  return path;
}

fs::path resolved(const fs::path& path) {
  std::error_code error;
  fs::path result = fs::weakly_canonical(fs::absolute(path, error), error);
  return without_tail(result);
}

bool is_home(const fs::path& path) {
  if (const char* home = std::getenv("HOME"); home && *home && resolved(home) == path) return true;
  const struct passwd* user = getpwuid(getuid());
  return user && user->pw_dir && resolved(user->pw_dir) == path;
}

bool lies_in(const fs::path& inner, const fs::path& outer) {
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

// Why it may not be written to because of the sources; empty if it may.
std::string fault_by_sources(const fs::path& path, const fs::path& workspace) {
  if (path == workspace) return "is the workspace itself";
  if (lies_in(workspace, path)) return "holds the workspace";
  for (const char* name : kSourceFolders)
    if (lies_in(path, resolved(workspace / name)))
      return format("lies in the workspace's folder '{}'", name);
  return {};
}

}  // namespace

std::optional<std::string> resolve_output_folder(const std::string& path,
                                                 const std::string& workspace,
                                                 Diagnostics& diagnostics) {
  auto refuse = [&](const char* code, const std::string& fault, const std::string& help) {
    diagnostics.error({}, code, format("the output folder '{}' {}", path, fault), help);
    return std::nullopt;
  };
  std::error_code error;
  const fs::path named = without_tail(fs::absolute(path.empty() ? "." : path, error));
  if (fs::is_symlink(fs::symlink_status(named, error)))
    return refuse("output.link", "is a link", "name the folder that it leads to");
  const fs::path place = resolved(named);
  if (place == place.root_path())
    return refuse("output.not-ours", "is the root of the file system", kNameAnother);
  if (is_home(place)) return refuse("output.not-ours", "is a home folder", kNameAnother);
  const std::string fault = fault_by_sources(place, resolved(workspace));
  if (!fault.empty()) return refuse("output.is-source", fault, kNameAnother);
  const fs::file_status status = fs::status(place, error);
  if (fs::exists(status) && !fs::is_directory(status))
    return refuse("output.not-a-folder", "is not a folder", kNameAnother);
  return place.string();
}

bool is_ours(const Beneath& folder) {
  if (folder.kind(kMarkerPath) == EntryKind::file) return true;
  const auto names = folder.names(".");
  if (names.empty()) return true;
  if (names != std::vector{kStateFolder} || folder.kind(kStateFolder) != EntryKind::folder)
    return false;
  const auto own = folder.names(kStateFolder);
  return std::all_of(own.begin(), own.end(), [](const std::string& name) {
    return name == kLockName || name == kMarkerDraftName;
  });
}

}  // namespace remit
