#include "publish/assets.h"

#include <utility>

#include "base/beneath.h"
#include "base/files.h"
#include "base/format.h"
#include "base/limits.h"
#include "text/stylesheet.h"

namespace remit {
namespace {

constexpr const char* kAssets = "site/assets";

// "style.css" of "site/assets/style.css".
std::string asset_name(const std::string& path) {
  return path.substr(std::string_view(kAssets).size() + 1);
}

}  // namespace

std::map<std::string, std::string> read_assets(const Workspace& workspace,
                                               const std::string& installed, Sources& sources,
                                               Diagnostics& diagnostics) {
  std::map<std::string, std::string> result;
  for (const std::string& root : {workspace.root, installed})
    for (const std::string& path : list_files(root, kAssets)) {
      FileResult file = read_beneath(root, path, kMaxAssetBytes);
      if (file.fault == FileFault::none) {
        const bool is_style = path.ends_with(".css");
        result.emplace(asset_name(path),
                       is_style ? compact_stylesheet(file.bytes) : std::move(file.bytes));
        continue;
      }
      const bool large = file.fault == FileFault::too_large;
      diagnostics.error(Place::whole_file(sources.add(root + "/" + path, "")),
                        large ? "limit.file-size" : "file.unreadable",
                        format("this file {}", describe(file.fault)), "mend or remove it");
    }
  return result;
}

}  // namespace remit
