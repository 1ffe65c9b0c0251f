#include "app/input_files.h"

#include <sys/stat.h>

#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "base/files.h"
#include "base/format.h"
#include "base/limits.h"
#include "base/parallel.h"
#include "read/issue.h"

namespace remit {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kInstalled = "/";  // begins no path of a workspace

// What changes whenever a file is written, put in another's place, or becomes another kind of
// thing.
std::string stamp_of(const std::string& path) {
  struct stat about = {};
  if (lstat(path.c_str(), &about) != 0) return "missing";
  return format("{:o} {} {} {}.{} {}.{}", about.st_mode, about.st_ino, about.st_size,
                about.st_mtim.tv_sec, about.st_mtim.tv_nsec, about.st_ctim.tv_sec,
                about.st_ctim.tv_nsec);
}

std::string joined(const std::string& root, std::string_view path) {
  return root.empty() ? std::string(path) : format("{}/{}", root, path);
}

// Of what is no file its kind counts.
std::string content_digest(const std::string& root, const std::string& path) {
  const FileResult file = read_beneath(root, path, kMaxPublishedBytes);
  return file.fault == FileFault::none ? digest(file.bytes) : describe(file.fault);
}

// A cover sheet or the record of an issued report, which count with the report alone.
bool is_cover(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return name == "report.xml" || name == kIssueRecord || name == kIssuedText;
}

}  // namespace

InputFiles::InputFiles(const std::string& root, const std::string& installed, int jobs)
    : root_(root), installed_(installed) {
  for (const char* folder : {"content", "templates", "site"}) list(root, folder, "");
  for (const char* folder : {"templates", "site"}) list(installed, folder, std::string(kInstalled));
  read(jobs);
}

void InputFiles::list(const std::string& root, const std::string& folder, const std::string& as) {
  std::error_code fault;
  fs::recursive_directory_iterator entry(joined(root, folder),
                                         fs::directory_options::skip_permission_denied, fault);
  for (const fs::recursive_directory_iterator end; !fault && entry != end; entry.increment(fault)) {
    const std::string path = entry->path().string();
    const std::string relative = path.substr(root.empty() ? 0 : root.size() + 1);
    entries_[as + relative] = {"", stamp_of(path)};
  }
  entries_[as + folder] = {fault ? fault.message() : "", stamp_of(joined(root, folder))};
}

void InputFiles::read(int jobs) {
  std::vector<std::pair<const std::string*, Entry*>> all;
  for (auto& [path, entry] : entries_) all.emplace_back(&path, &entry);
  for_each_parallel(all.size(), jobs, [&](std::size_t, std::size_t i) {
    std::string_view path = *all[i].first;
    const bool own = !path.starts_with(kInstalled);
    if (!own) path.remove_prefix(kInstalled.size());
    all[i].second->digest += content_digest(own ? root_ : installed_, std::string(path));
  });
}

std::string InputFiles::digest_if(const std::function<bool(std::string_view)>& is_wanted) const {
  std::string text;
  for (const auto& [path, entry] : entries_)
    if (is_wanted(path)) text += format("{}\n{}\n", path, entry.digest);
  return digest(text);
}

std::string InputFiles::all() const {
  return digest_if([](std::string_view) { return true; });
}

std::string InputFiles::presentation() const {
  return digest_if([](std::string_view path) { return !path.starts_with("content/"); });
}

std::string InputFiles::facts(const std::string& folder, const std::set<std::string>& read) const {
  const std::string begin = folder + "/", reports = begin + "reports/";
  std::string text = digest_if(
      [&](std::string_view path) { return path.starts_with(begin) && !path.starts_with(reports); });
  for (const std::string& path : read)
    if (!path.starts_with(begin) || (path.starts_with(reports) && !is_cover(path)))
      text += format("\n{}\n{}", path, file(path));
  return digest(text);
}

std::string InputFiles::file(const std::string& path) const {
  const auto known = entries_.find(path);
  return known != entries_.end() ? known->second.digest : content_digest(root_, path);
}

std::string InputFiles::folder(const std::string& path) const {
  const std::string begin = path + "/";
  std::string text;
  for (auto entry = entries_.lower_bound(begin);
       entry != entries_.end() && entry->first.starts_with(begin); ++entry)
    text += format("{}\n{}\n", entry->first, entry->second.digest);
  return digest(text);
}

bool InputFiles::are_as_read() const {
  if (!as_read_) as_read_ = look_again();
  return *as_read_;
}

bool InputFiles::look_again() const {
  for (const auto& [path, entry] : entries_) {
    const bool own = !path.starts_with(kInstalled);
    const std::string place = own ? joined(root_, path) : joined(installed_, path.substr(1));
    if (stamp_of(place) != entry.stamp) return false;
  }
  return true;
}

}  // namespace remit
