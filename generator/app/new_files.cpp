#include "app/new_files.h"

#include <fcntl.h>

#include <cstdio>
#include <cstring>
#include <filesystem>
#include <functional>

#include "base/beneath.h"
#include "base/format.h"

namespace remit {
namespace {

bool refuse_path(const std::string& path, const std::string& why, const std::string& help) {
  std::fprintf(stderr, "remit: error: '%s' %s\n  help: %s\n", path.c_str(), why.c_str(),
               help.c_str());
  return false;
}

bool is_free(const Beneath& folder, const NewFile& file) {
  const EntryKind kind = folder.kind(file.path);
  if (kind == EntryKind::missing || (file.replaces && kind == EntryKind::file)) return true;
  if (kind == EntryKind::link)
    return refuse_path(file.path, "is or passes a link; nothing was written",
                       "put the file or folder itself there");
  return refuse_path(file.path, "exists already; nothing was written",
                     "edit it, or choose another name");
}

void write_new_file(const Beneath& folder, const NewFile& file) {
  const std::string parent = parent_of(file.path);
  const std::string fresh = format("{}/.remit-new", parent);
  if (parent != ".") folder.make_folder(parent);
  folder.remove_file(fresh);
  folder.create(fresh, file.text);
  folder.sync({fresh});
  folder.move(fresh, file.path);
  folder.sync({parent});
  std::printf("wrote %s\n", file.path.c_str());
}

bool with_folder(const std::string& workspace, const std::function<bool(const Beneath&)>& use) {
  Descriptor root(open(workspace.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (!root)
    return refuse_path(workspace, format("cannot be opened ({})", std::strerror(errno)),
                       "check the name of the folder");
  try {
    return use(Beneath(std::move(root)));
  } catch (const StepFailed& failed) {
    return refuse_path(failed.path(),
                       format("cannot be written ({})", std::strerror(failed.number())),
                       "check that you may write there, and that there is room");
  }
}

}  // namespace

bool write_new_files(const std::string& workspace, const std::vector<NewFile>& files) {
  std::error_code fault;
  std::filesystem::create_directories(workspace, fault);
  return with_folder(workspace, [&](const Beneath& folder) {
    for (const NewFile& file : files)
      if (!is_free(folder, file)) return false;
    for (const NewFile& file : files) write_new_file(folder, file);
    return true;
  });
}

bool remove_files(const std::string& workspace, const std::vector<std::string>& paths) {
  return with_folder(workspace, [&](const Beneath& folder) {
    for (const std::string& path : paths) {
      folder.remove_file(path);
      std::printf("removed %s\n", path.c_str());
    }
    return true;
  });
}

}  // namespace remit
