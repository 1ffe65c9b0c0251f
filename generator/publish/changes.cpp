#include "publish/changes.h"

#include <algorithm>
#include <cerrno>
#include <map>
#include <optional>
#include <set>

#include "base/format.h"
#include "publish/path_lengths.h"

namespace remit {
namespace {

constexpr std::size_t kMostForeignErrors = 10;

// The folders that lead to the paths.
template <typename Paths>
std::set<std::string> folders_of(const Paths& paths) {
  std::set<std::string> result;
  for (const std::string& path : paths)
    for (std::string& folder : ancestors_of(path)) result.insert(std::move(folder));
  return result;
}

class Comparison {
 public:
  Comparison(const Beneath& folder, const Manifest& old, const std::vector<OutputFile>& files);

  void sort_out_stale();
  void compare(const OutputFile& file);
  void report(const std::string& name, Diagnostics& diagnostics) const;
  Changes take() { return std::move(changes_); }

 private:
  bool is_ours(const std::string& path) const { return old_.contains(path); }
  bool way_is_free(const std::string& path);
  EntryKind kind_of_folder(const std::string& path);
  std::optional<std::string> not_ours_in(const std::string& folder) const;
  void put(const OutputFile& file, bool is_new);

  const Beneath& folder_;
  std::set<std::string> old_, old_folders_, wanted_, wanted_folders_;
  std::map<std::string, EntryKind> known_folders_;
  std::set<std::string> foreign_, links_;
  Changes changes_;
};

Comparison::Comparison(const Beneath& folder, const Manifest& old,
                       const std::vector<OutputFile>& files)
    : folder_(folder) {
  for (const auto& [path, entry] : old.files) old_.insert(path);
  for (const OutputFile& file : files) wanted_.insert(file.path);
  old_folders_ = folders_of(old_);
  wanted_folders_ = folders_of(wanted_);
}

void Comparison::sort_out_stale() {
  for (const std::string& path : old_) {
    if (wanted_.contains(path)) continue;
    const auto folders = ancestors_of(path);
    const bool in_the_way =
        wanted_folders_.contains(path) ||
        std::any_of(folders.begin(), folders.end(),
                    [&](const std::string& each) { return wanted_.contains(each); });
    auto& list = in_the_way ? changes_.journal.clear : changes_.journal.remove;
    list.push_back(path);
  }
}

void Comparison::put(const OutputFile& file, bool is_new) {
  // It stood there when it was kept, and somebody took it away since.
  if (file.on_disk && file.on_disk->stage.empty()) throw StepFailed(file.path, ENOENT);
  changes_.journal.put.push_back({file.path, file.on_disk ? file.on_disk->stage : "", is_new});
  changes_.staged.push_back(&file);
}

EntryKind Comparison::kind_of_folder(const std::string& path) {
  auto [entry, added] = known_folders_.try_emplace(path, EntryKind::missing);
  if (added) entry->second = folder_.kind(path);
  return entry->second;
}

bool Comparison::way_is_free(const std::string& path) {
  for (const std::string& each : ancestors_of(path)) {
    const EntryKind kind = kind_of_folder(each);
    if (kind == EntryKind::folder) continue;
    if (kind == EntryKind::missing || is_ours(each)) return true;
    (kind == EntryKind::link ? links_ : foreign_).insert(each);
    return false;
  }
  return true;
}

// The first thing in a folder that removing our files would not remove.
std::optional<std::string> Comparison::not_ours_in(const std::string& folder) const {
  if (!old_folders_.contains(folder)) return folder;
  for (const std::string& name : folder_.names(folder)) {
    const std::string path = folder + "/" + name;
    if (folder_.kind(path) == EntryKind::folder) {
      if (auto found = not_ours_in(path)) return found;
    } else if (!is_ours(path)) {
      return path;
    }
  }
  return std::nullopt;
}

void Comparison::compare(const OutputFile& file) {
  if (!way_is_free(file.path)) return;
  const EntryKind kind = folder_.kind(file.path);
  if (kind == EntryKind::missing) return put(file, !is_ours(file.path));
  if (kind == EntryKind::folder) {
    if (auto other = not_ours_in(file.path)) {
      foreign_.insert(*other);
      return;
    }
    return put(file, true);
  }
  if (!is_ours(file.path)) {
    foreign_.insert(file.path);
  } else if (file.on_disk ? file.on_disk->stage.empty() : folder_.holds(file.path, file.bytes)) {
    ++changes_.unchanged;
  } else {
    put(file, false);
  }
}

void Comparison::report(const std::string& name, Diagnostics& diagnostics) const {
  for (const std::string& path : wanted_)
    if (wanted_folders_.contains(path))
      diagnostics.error({}, "output.clash",
                        format("'{}/{}' would be both a file and a folder", name, path),
                        "give one of the two another name");
  for (const std::string& path : links_)
    diagnostics.error(
        {}, "output.link",
        format("'{}/{}' is a link, and outputs would be written through it", name, path),
        "remove the link, and run again");
  std::size_t count = 0;
  for (const std::string& path : foreign_) {
    if (++count > kMostForeignErrors) break;
    Diagnostic& error = diagnostics.error(
        {}, "output.foreign-file",
        format("'{}/{}' was not written by Remit, and an output would replace it", name, path),
        "move it out of the output folder, and run again");
    if (count == kMostForeignErrors && foreign_.size() > count)
      error.note(format("there are {} more such files", foreign_.size() - count));
  }
}

}  // namespace

Changes find_changes(const Beneath& folder, const std::string& name, const std::string& place,
                     const Manifest& old, const std::vector<OutputFile>& files,
                     Diagnostics& diagnostics) {
  for (const OutputFile& file : files)
    if (const auto fault = length_fault(file.path, place.size()))
      diagnostics.error({}, "output.long-path", format("a file of '{}' {}", name, fault->message),
                        fault->help);
  if (diagnostics.has_errors()) return {};
  Comparison comparison(folder, old, files);
  comparison.sort_out_stale();
  for (const OutputFile& file : files) comparison.compare(file);
  comparison.report(name, diagnostics);
  return comparison.take();
}

}  // namespace remit
