#include "publish/planned_paths.h"

#include "base/format.h"
#include "base/strings.h"
#include "document/walk.h"
#include "text/addresses.h"
#include "website/addresses/addresses.h"

namespace remit {
namespace {

// "a/b/" and "../c.pdf#x" to "a/c.pdf"; "" if it leaves the output folder.
std::string resolved_address(const std::string& folder, std::string_view address) {
  const std::string decoded = percent_decoded(address.substr(0, address.find_first_of("#?")));
  address = decoded;
  if (address.starts_with('/')) return {};  // from the root of a server, which we do not know
  std::vector<std::string> parts;
  for (std::string_view part : split(folder, '/'))
    if (!part.empty()) parts.emplace_back(part);
  for (std::string_view part : split(address, '/')) {
    if (part == "..") {
      if (parts.empty()) return {};
      parts.pop_back();
    } else if (!part.empty() && part != ".") {
      parts.emplace_back(part);
    }
  }
  std::string path = join(parts, "/");
  const std::string_view last = address.substr(address.rfind('/') + 1);
  if (last.empty() || last == "." || last == "..") path += "/index.html";
  return path;
}

}  // namespace

void PlannedPaths::add(const std::string& path, const std::string& from) {
  exact_.insert(path);
  const auto [first, added] = paths_.emplace(lower_ascii(path), from);
  if (added || first->second == from) return;
  diagnostics_.error({}, "output.same-path",
                     format("{} and {} would both be published as {}", first->second, from, path),
                     "rename one of the two");
}

std::vector<PlannedLink> links_of(const ComposedDocument& document) {
  std::vector<PlannedLink> result;
  for_each_inline(document.document.blocks, [&](const Inline& node) {
    const Link* link = get_if<Link>(node);
    if (!link || link->target.url.starts_with('#')) return;
    if (!scheme_of(link->target.url).empty()) return;
    result.push_back({resolved_address(folder_path(document.key), link->target.url),
                      link->target.url, as_written(node.place)});
  });
  return result;
}

void check_links(const std::vector<PlannedLink>& links, const PlannedPaths& paths,
                 Diagnostics& diagnostics) {
  for (const PlannedLink& link : links)
    if (!paths.contains(link.path))
      diagnostics.error(link.place, "link.not-published",
                        format("nothing is published at '{}'", link.url),
                        "correct the address; it is relative to this document's own page");
}

}  // namespace remit
