#include "app/one_partnership.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/format.h"

namespace remit {
namespace {

bool is_of_another(const Diagnostic& diagnostic, const std::string& partnership) {
  const Source* source = diagnostic.place.source;
  return source && !source->owner().partnership.empty() &&
         source->owner().partnership != partnership;
}

}  // namespace

bool builds_one(const Options& options) {
  return options.command == Options::Command::build && !options.partnership.empty();
}

void leave_out_others(WorkspaceFacts& facts, const std::string& partnership,
                      Diagnostics& diagnostics) {
  std::vector<Partnership>& all = facts.workspace.partnerships;
  const auto is_other = [&](const Partnership& each) { return each.folder != partnership; };
  if (std::all_of(all.begin(), all.end(), is_other)) return;
  std::erase_if(all, is_other);
  const std::string base = "content/" + partnership;
  std::erase_if(facts.files.partnerships,
                [&](const ContentFiles::Listed& listed) { return listed.base != base; });
  diagnostics.remove_if([&](const Diagnostic& d) { return is_of_another(d, partnership); });
}

std::vector<OutputFile> with_others(std::vector<OutputFile> made, const std::string& partnership,
                                    const Manifest& before, OutputFolder& folder,
                                    Diagnostics& diagnostics) {
  const std::string own = partnership + "/";
  std::set<std::string> kept;
  std::vector<OutputFile> result;
  for (const auto& [path, entry] : before.files) {
    if (path.starts_with(own) || entry.forgotten) continue;
    auto file = folder.find(path, {entry.digest, entry.size});
    if (!file) {
      diagnostics.error(
          {}, "output.others-changed",
          format("'{}' is not part of '{}', and is not what was published", path, own),
          "build all websites, which puts it back: remit build");
      continue;
    }
    kept.insert(path);
    result.push_back(std::move(*file));
  }
  for (OutputFile& file : made)
    if (!kept.contains(file.path)) result.push_back(std::move(file));
  return result;
}

}  // namespace remit
