#include "read/pictures.h"

#include <algorithm>

#include "base/format.h"
#include "base/limits.h"
#include "base/strings.h"
#include "document/walk.h"
#include "read/jpeg.h"
#include "read/png.h"
#include "read/svg.h"
#include "text/addresses.h"

namespace remit {
namespace {

// By magic bytes, whatever the name says; "" if it is none of the kinds.
std::string kind_of(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv)) return "png";
  if (bytes.starts_with("\xFF\xD8\xFF"sv)) return "jpg";
  const std::string_view head = bytes.substr(0, 1000);
  if (trim(head).starts_with("<") && head.find("svg") != head.npos) return "svg";
  return {};
}

// It is made from the data (compose/diagrams.h), its text alternative too if there is none.
bool is_diagram(const Image& image) { return scheme_of(image.target.url) == "diagram"; }

class PictureReader {
 public:
  PictureReader(const std::string& base, Folder& folder, Diagnostics& diagnostics)
      : base_(base), folder_(folder), diagnostics_(diagnostics) {}

  void read(Image& image, const Place& place) {
    std::string& url = image.target.url;
    if (scheme_of(url) == "table") return;  // compose puts it in
    if (plain_text(image.content).empty())
      diagnostics_.error(place, "picture.no-alternative",
                         format("the picture '{}' has no text alternative", url),
                         "describe it for who cannot see it: ![what it shows](path)");
    if (!scheme_of(url).empty() || url.starts_with("//")) {
      diagnostics_.error(place, "picture.not-a-file",
                         format("'{}' is not a file of the workspace", url),
                         "copy the picture beside the text and name it by its path");
      return;
    }
    const std::string name = percent_decoded(url);
    const std::string path = name.starts_with("/") ? name : path_from(base_, name);
    if (!is_known(path)) file(path, name, url, place);
    if (is_known(path)) url = path;
  }

  std::vector<PictureFile> take() { return std::move(files_); }

 private:
  bool is_known(const std::string& path) const {
    return std::any_of(files_.begin(), files_.end(),
                       [&](const PictureFile& p) { return p.path == path; });
  }

  void file(const std::string& path, const std::string& name, const std::string& url,
            const Place& place) {
    auto bytes = folder_.read_bytes(path, kMaxPictureBytes, {place, url});
    if (!bytes) return;
    const std::string kind = kind_of(*bytes);
    if (kind.empty())
      diagnostics_.error(place, "picture.unknown-kind",
                         format("'{}' is not a PNG, JPEG or SVG picture", url),
                         "save it as one of these");
    else if (kind == "svg" ? is_plain_svg(path, *bytes, place) : is_whole(kind, *bytes, url, place))
      files_.push_back({path, name, std::move(*bytes), kind});
  }

  bool is_whole(const std::string& kind, std::string_view bytes, const std::string& url,
                const Place& place) {
    const std::string fault = kind == "png" ? fault_of_png(bytes) : fault_of_jpeg(bytes);
    if (fault.empty()) return true;
    diagnostics_.error(place, "picture.damaged",
                       format("the picture '{}' cannot be shown: {}", url, fault),
                       "save it anew, and see that it opens in a browser");
    return false;
  }

  bool is_plain_svg(const std::string& path, const std::string& bytes, const Place& place) {
    const std::size_t before = diagnostics_.all().size();
    const Source* source = folder_.add_text(path, bytes);
    const bool plain = source && check_svg(*source, diagnostics_);
    if (diagnostics_.all().size() > before)
      diagnostics_.note_last("the picture is named at", place);
    return plain;
  }

  const std::string& base_;
  Folder& folder_;
  Diagnostics& diagnostics_;
  std::vector<PictureFile> files_;
};

}  // namespace

std::vector<PictureFile> read_pictures(Blocks& blocks, const std::string& base, Folder& folder,
                                       Diagnostics& diagnostics) {
  PictureReader reader(base, folder, diagnostics);
  walk(blocks, {{}, [&](Inlines& list) {
                  for (Inline& node : list)
                    if (Image* image = get_if<Image>(node); image && !is_diagram(*image))
                      reader.read(*image, node.place);
                }});
  return reader.take();
}

}  // namespace remit
