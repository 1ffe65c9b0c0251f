#include "publish/manifest.h"

#include <algorithm>

#include "base/json.h"
#include "base/strings.h"
#include "publish/state_files.h"

namespace remit {
namespace {

Json file_entry(const std::string& path, const ManifestEntry& entry) {
  Json result = {{"path", path}, {"digest", entry.digest}, {"size", entry.size}};
  if (entry.forgotten) result["forgotten"] = true;
  return result;
}

// The first folders of all files, but for the assets of the front page.
std::set<std::string> partnerships_in(const Manifest& manifest) {
  std::set<std::string> result;
  for (const auto& [path, entry] : manifest.files)
    if (const std::size_t slash = path.find('/'); slash != path.npos)
      result.insert(path.substr(0, slash));
  result.erase("assets");
  return result;
}

}  // namespace

std::string write_manifest(const Manifest& manifest) {
  Json files = Json::array();  // members of an object would be searched one by one
  for (const auto& [path, entry] : manifest.files) files.push_back(file_entry(path, entry));
  Json json = {{"program", manifest.facts.program}, {"as-at", manifest.facts.as_at}};
  if (manifest.facts.drafts) json["drafts"] = true;
  json["lasting"] = manifest.facts.lasting;
  json["files"] = std::move(files);
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::optional<Manifest> read_manifest(std::string_view text) {
  try {
    const Json json = Json::parse(text);
    Manifest manifest;
    manifest.facts = {json.at("program"), json.at("as-at"), json.value("drafts", false), {}};
    for (const Json& entry : json.at("files")) {
      const std::string path = entry.at("path");
      if (!is_output_path(path)) return std::nullopt;
      manifest.files[path] = {entry.at("digest"), entry.at("size"),
                              entry.value("forgotten", false)};
    }
    manifest.facts.lasting = json.contains("lasting")
                                 ? json.at("lasting").get<std::set<std::string>>()
                                 : partnerships_in(manifest);
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
