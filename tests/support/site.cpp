#include "support/site.h"

#include <filesystem>
#include <stdexcept>

#include "support/program.h"

namespace remit::test {
namespace {

namespace fs = std::filesystem;

std::vector<OutputFile> output_files(const Files& files) {
  std::vector<OutputFile> result;
  for (const auto& [path, bytes] : files) result.push_back({path, bytes});
  return result;
}

std::string text_of(const Diagnostics& diagnostics) {
  std::string result;
  for (const Diagnostic& each : diagnostics.sorted()) result += render_text(each);
  return result;
}

void require(const std::string& errors) {
  if (!errors.empty()) throw std::runtime_error(errors);
}

}  // namespace

Change small_change() {
  const std::string text(3000, 'x');
  return {{{"a.css", "old"},
           {"same.html", "same"},
           {"file", "file"},
           {"folder/x/y", "deep"},
           {"folder/z", "flat"},
           {"gone/a.html", "a"},
           {"gone/b/c.html", "c"},
           {"lone/deep/er/x", "alone"},
           {"shared/stale", "old"},
           {"shared/kept", "old" + text}},
          {{"a.css", "new"},
           {"same.html", "same"},
           {"file/now/a", "folder"},
           {"folder", "file"},
           {"added/deep/x", "x"},
           {"shared/kept", "new" + text}},
          {{"mine.txt", "mine"}, {"shared/mine.txt", "mine"}, {"mine/too/a.html", "mine"}}};
}

Change large_change() {
  Change change;
  for (int i = 0; i < 60; ++i) {
    const std::string path = "body-" + std::to_string(i % 7) + "/page-" + std::to_string(i);
    if (i % 3 != 0)
      change.before[path] = "old" + std::string(static_cast<std::size_t>(i) * 100, 'o');
    if (i % 3 != 1) change.after[path] = "new" + std::string(static_cast<std::size_t>(i) * 90, 'n');
  }
  change.foreign = {{"body-1/mine.txt", "mine"}};
  return change;
}

Change first_time() { return {{}, small_change().after, {}}; }

Site::Site(Change change) : change_(std::move(change)) {
  const auto publish_files = [&](const Files& files, const char* date) {
    Diagnostics diagnostics;
    auto output = OutputFolder::open(out(), workspace(), diagnostics);
    if (output) output->publish(output_files(files), {"remit", date}, diagnostics);
    require(text_of(diagnostics));
  };
  if (!change_.before.empty()) {
    publish_files(change_.before, "2020-01-01");
    for (const auto& [path, bytes] : change_.foreign) write_file(out() + "/" + path, bytes);
  }
  fs::create_directories(folder_ / "site");
  copy_folder(folder_ / "site", folder_ / "template");
  before_ = now();
  require(publish());
  after_ = now();
  reset();
}

void Site::reset() const {
  fs::remove_all(folder_ / "site");
  copy_folder(folder_ / "template", folder_ / "site");
}

std::string Site::publish(Failpoint failpoint) const {
  Diagnostics diagnostics;
  if (auto output = OutputFolder::open(out(), workspace(), diagnostics, std::move(failpoint)))
    output->publish(output_files(change_.after), {"remit", "2021-01-01"}, diagnostics);
  return text_of(diagnostics);
}

std::string Site::complete_interrupted() const {
  Diagnostics diagnostics;
  OutputFolder::complete_interrupted(out(), workspace(), diagnostics);
  return text_of(diagnostics);
}

bool Site::has(const std::string& path) const { return fs::exists(out() + "/" + path); }

Snapshot Site::now() const {
  Snapshot result = snapshot(out());
  for (const char* each : {".remit/", ".remit/lock", ".remit/marker", ".remit/marker-draft"})
    result.erase(each);
  return result;
}

std::string Site::half_written() const {
  std::string wrong;
  const Snapshot there = now();
  for (const auto& [path, bytes] : there) {
    if (path.ends_with('/') || path.starts_with(".remit/stage/") ||
        path == ".remit/journal-draft.json" || path == ".remit/journal.json" ||
        path == ".remit/undo.json" || path.ends_with(".remit-copy"))
      continue;
    const auto old_file = before_.find(path), new_file = after_.find(path);
    if ((old_file == before_.end() || old_file->second != bytes) &&
        (new_file == after_.end() || new_file->second != bytes))
      wrong += path + " is neither the old one nor the new one\n";
  }
  for (const auto& [path, bytes] : change_.foreign)
    if (!there.contains(path)) wrong += path + ", which is not Remit's, is gone\n";
  return wrong;
}

std::string Site::not_whole() const {
  const Snapshot there = now();
  if (there == before_ || there == after_) return {};
  return "neither the tree before:\n" + difference(before_, there) + "nor the tree after:\n" +
         difference(after_, there);
}

std::string Site::not_made_good(bool next_command_is_build) const {
  std::string wrong;
  if (!next_command_is_build) {
    wrong += complete_interrupted();
    wrong += not_whole();
  }
  wrong += publish();
  if (const std::string left = difference(after_, now()); !left.empty())
    wrong += "the next build does not make it new:\n" + left;
  if (read_file(out() + "/.remit/marker").find("manifest.json lists.\n") == std::string::npos)
    wrong += "the marker is not whole\n";
  return wrong;
}

}  // namespace remit::test
