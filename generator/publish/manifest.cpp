#include "publish/manifest.h"

#include <algorithm>

#include "base/json.h"
#include "base/strings.h"
#include "publish/state_files.h"

namespace remit {

std::string write_manifest(const Manifest& manifest) {
  Json files = Json::array();  // members of an object would be searched one by one
  for (const auto& [path, entry] : manifest.files)
    files.push_back({{"path", path}, {"digest", entry.digest}, {"size", entry.size}});
  Json json = {{"program", manifest.facts.program}, {"as-at", manifest.facts.as_at}};
  if (manifest.facts.drafts) json["drafts"] = true;
  json["files"] = std::move(files);
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<Manifest> read_manifest(std::string_view text) {
  try {
    const Json json = Json::parse(text);
    Manifest manifest;
    manifest.facts = {json.at("program"), json.at("as-at"), json.value("drafts", false)};
    for (const Json& entry : json.at("files")) {
      const std::string path = entry.at("path");
      if (!is_output_path(path)) return std::nullopt;
      manifest.files[path] = {entry.at("digest"), entry.at("size")};
    }
    return manifest;
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

bool is_output_path(std::string_view path) {
  const auto parts = split(path, '/');
  return parts.front() != kStateFolder && path.find('\0') == std::string_view::npos &&
         std::none_of(parts.begin(), parts.end(), [](std::string_view part) {
           return part.empty() || part == "." || part == "..";
         });
}

}  // namespace remit
