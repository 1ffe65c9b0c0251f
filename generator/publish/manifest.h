// The list of the files that Remit has put into an output folder, kept there as JSON.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace remit {

// What the manifest tells besides the files: the input that is not a file.
struct ManifestFacts {
  std::string program;  // "remit 0.1.0"
  std::string as_at;    // ISO 8601
  bool drafts = false;  // holds what is only proposed
  // Folders of the partnerships whose websites are public: what was published of them lasts. Once
  // public, a website stays so.
  std::set<std::string> lasting = {};
};

struct ManifestEntry {
  std::string digest;  // base/digest.h
  std::size_t size = 0;
  bool forgotten = false;  // may go with the next build (publish/forgotten_addresses.h)
};

struct Manifest {
  ManifestFacts facts;
  std::map<std::string, ManifestEntry> files;  // by path
};

// {"program", "as-at", "drafts" (only if true), "lasting": ["<partnership>"], "files": [{"path",
// "digest", "size", "forgotten" (only if true)}]}, the same bytes for the same manifest.
std::string write_manifest(const Manifest& manifest);
// Nothing if the text is not a manifest, or names a path that no output can have. In a manifest
// without "lasting", which an older version wrote, all partnerships are.
std::optional<Manifest> read_manifest(std::string_view json);

// Relative, without ".", ".." or empty parts, and not among Remit's own files.
bool is_output_path(std::string_view path);

}  // namespace remit
