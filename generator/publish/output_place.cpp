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

// Empty if the system cannot say.
fs::path resolved(const fs::path& path, std::error_code& error) {
  const fs::path whole = fs::absolute(path, error);
  return error ? fs::path() : without_tail(fs::weakly_canonical(whole, error));
}

fs::path resolved(const fs::path& path) {
  std::error_code ignored;
  return resolved(path, ignored);
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
std::string fault_by_sources(const fs::path& path, const std::string& workspace_path,
                             std::error_code& error) {
  const fs::path workspace = resolved(workspace_path, error);
  if (path == workspace) return "is the workspace itself";
  if (lies_in(workspace, path)) return "holds the workspace";
  for (const char* name : kSourceFolders) {
    if (error) return {};
    if (lies_in(path, resolved(workspace / name, error)))
      return format("lies in the workspace's folder '{}'", name);
  }
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
  auto unreachable = [&] {
    return refuse("output.unreachable", "cannot be reached: " + error.message(),
                  "mend this, or name another folder with --out");
  };
  const fs::path named = without_tail(fs::absolute(path.empty() ? "." : path, error));
  if (error) return unreachable();
  const fs::file_status named_status = fs::symlink_status(named, error);
  if (named_status.type() == fs::file_type::none) return unreachable();
  if (fs::is_symlink(named_status))
    return refuse("output.link", "is a link", "name the folder that it leads to");
  const fs::path place = resolved(named, error);
  if (error) return unreachable();
  if (place == place.root_path())
    return refuse("output.not-ours", "is the root of the file system", kNameAnother);
  if (is_home(place)) return refuse("output.not-ours", "is a home folder", kNameAnother);
  const std::string fault = fault_by_sources(place, workspace, error);
  if (error) return unreachable();
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
