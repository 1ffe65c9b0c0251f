#include "read/pictures.h"

#include <algorithm>

#include "base/format.h"
#include "base/strings.h"
#include "document/walk.h"
#include "text/addresses.h"

namespace remit {
namespace {

// By magic bytes, whatever the name says; "" if it is none of the kinds.
std::string kind_of(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv)) return "png";
  if (bytes.starts_with("\xFF\xD8\xFF"sv)) return "jpg";
  const std::string_view head = bytes.substr(0, 1000);
  if (trim(head).starts_with("<") && head.find("<svg") != head.npos) return "svg";
  return {};
}

// "reports/x" and "../y/z.png" to "reports/y/z.png"; what would leave the workspace keeps its "..",
// for the opening to refuse.
std::string joined(const std::string& base, std::string_view path) {
  std::vector<std::string> parts;
  for (std::string_view part : split(base, '/')) parts.emplace_back(part);
  for (std::string_view part : split(path, '/')) {
    if (part == "..") {
      if (!parts.empty() && parts.back() != "..")
        parts.pop_back();
      else
        parts.emplace_back("..");
    } else if (!part.empty() && part != ".") {
      parts.emplace_back(part);
    }
  }
  return join(parts, "/");
}

}  // namespace

std::vector<ReportPicture> read_pictures(const Blocks& blocks, const std::string& base,
                                         Folder& folder, Diagnostics& diagnostics) {
  std::vector<ReportPicture> result;
  auto known = [&](const std::string& url) {
    return std::any_of(result.begin(), result.end(),
                       [&](const ReportPicture& p) { return p.url == url; });
  };
  for_each_inline(blocks, [&](const Inline& node) {
    const Image* image = get_if<Image>(node);
    if (!image) return;
    const std::string& url = image->target.url;
    if (plain_text(image->content).empty())
      diagnostics.error(node.place, "picture.no-alternative",
                        format("the picture '{}' has no text alternative", url),
                        "describe it for who cannot see it: ![what it shows](path)");
    if (!scheme_of(url).empty() || url.starts_with("//")) {
      diagnostics.error(node.place, "picture.not-a-file",
                        format("'{}' is not a file of the workspace", url),
                        "copy the picture beside the text and name it by its path");
      return;
    }
    if (known(url)) return;
    const std::string path = url.starts_with("/") ? url : joined(base, url);
    auto bytes = folder.read_bytes(path, kMaxPictureBytes, node.place);
    if (!bytes) return;
    const std::string kind = kind_of(*bytes);
    if (kind.empty())
      diagnostics.error(node.place, "picture.unknown-kind",
                        format("'{}' is not a PNG, JPEG or SVG picture", url),
                        "save it as one of these");
    else
      result.push_back({url, std::move(*bytes), kind});
  });
  return result;
}

}  // namespace remit
