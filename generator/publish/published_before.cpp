#include "publish/published_before.h"

#include "base/files.h"
#include "base/limits.h"
#include "publish/manifest.h"
#include "publish/state_files.h"

namespace remit {

Publicity publicity_of(const std::string& path, const Partnership& partnership,
                       const std::string& out) {
  const FileResult file = read_beneath(out, kManifestPath, kMaxPublishedBytes);
  const bool is_there = file.fault == FileFault::none;
  const auto list = is_there ? read_manifest(file.bytes) : std::nullopt;
  if (list && !list->facts.drafts)
    return list->files.contains(path) && list->facts.lasting.contains(partnership.folder)
               ? Publicity::known
               : Publicity::none;
  return is_there || partnership.website.address.given() ? Publicity::unknown : Publicity::none;
}

}  // namespace remit
