#include "publish/planned_paths.h"

#include "base/format.h"
#include "base/strings.h"
#include "base/unicode.h"
#include "document/walk.h"
#include "publish/path_lengths.h"
#include "text/addresses.h"
#include "website/addresses/addresses.h"

namespace remit {
namespace {

constexpr std::string_view kUp = "../";

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
  if (const auto fault = length_fault(path); fault && too_long_.insert(from).second)
    diagnostics_.error({}, "output.long-path", format("{} {}", from, fault->message), fault->help);
  const auto [first, added] = paths_.emplace(unicode::folded(path), from);
  if (added || first->second == from) return;
  const bool look_alike = unicode::composed(first->second) == unicode::composed(from);
  diagnostics_.error(
      {}, "output.same-path",
      look_alike ? format("two files look like {}, but are named with different characters", from)
                 : format("{} and {} would both be published as {}", first->second, from, path),
      look_alike ? "an accented letter is one character in one name, and a letter and an accent in "
                   "the other: rename one of the two, and what names it"
                 : "rename one of the two");
}

std::vector<PlannedLink> links_of(const ComposedDocument& document) {
  std::vector<PlannedLink> result;
  // The page of one version lies a folder deeper than the one from which its author wrote.
  const bool is_version =
      document.key.kind == DocumentKind::terms_of_reference && !document.key.version.empty();
  for_each_inline(document.document.blocks, [&](const Inline& node) {
    const Link* link = get_if<Link>(node);
    if (!link || link->target.url.starts_with('#')) return;
    if (!scheme_of(link->target.url).empty()) return;
    const std::string& url = link->target.url;
    const bool deeper = is_version && url.starts_with(kUp);
    result.push_back({resolved_address(folder_path(document.key), url),
                      deeper ? url.substr(kUp.size()) : url, as_written(node.place)});
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
