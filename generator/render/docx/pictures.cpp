// Pandoc reads a picture from the file that an Image names. It is given our own names only, in its
// private folder, so that no address in a text can lead it anywhere else.
#include "render/docx/pictures.h"

#include <algorithm>
#include <array>

#include "base/format.h"
#include "base/process.h"
#include "document/walk.h"

namespace remit {
namespace {

constexpr std::array<std::string_view, 5> kSuffixes = {"png", "jpg", "jpeg", "gif", "svg"};

class Stage {
 public:
  Stage(const std::vector<Picture>& pictures, Diagnostics& diagnostics)
      : pictures_(pictures), diagnostics_(diagnostics) {}

  void replace_images(Inlines& inlines);
  std::vector<StagedFile> take_files() { return std::move(files_); }

 private:
  // The name of the file that holds the picture, or nothing.
  std::optional<std::string> name_of(const std::string& url);
  void add_file(const std::string& name, const Picture& picture);

  const std::vector<Picture>& pictures_;
  Diagnostics& diagnostics_;
  std::vector<StagedFile> files_;
};

std::optional<std::string> Stage::name_of(const std::string& url) {
  const auto found = std::find_if(pictures_.begin(), pictures_.end(),
                                  [&](const Picture& picture) { return picture.url == url; });
  if (found == pictures_.end() ||
      std::find(kSuffixes.begin(), kSuffixes.end(), found->suffix) == kSuffixes.end())
    return std::nullopt;
  const std::string name = format("picture-{}.{}", found - pictures_.begin() + 1, found->suffix);
  add_file(name, *found);
  return name;
}

void Stage::add_file(const std::string& name, const Picture& picture) {
  for (const StagedFile& file : files_)
    if (file.name == name) return;
  files_.push_back({name, picture.bytes});
  if (picture.suffix == "svg" && !find_program("rsvg-convert"))
    diagnostics_.error({}, "tool.missing",
                       "rsvg-convert is not installed, and diagrams in Word documents need it",
                       "install it: sudo apt-get install librsvg2-bin");
}

void Stage::replace_images(Inlines& inlines) {
  Inlines result;
  for (Inline& node : inlines) {
    Image* image = get_if<Image>(node);
    const auto name = image ? name_of(image->target.url) : std::nullopt;
    if (!image) {
      result.push_back(std::move(node));
    } else if (name) {
      image->target.url = *name;
      result.push_back(std::move(node));
    } else {
      diagnostics_.error(
          node.place, "docx.picture",
          format("the picture '{}' was not prepared for the Word document", image->target.url),
          "this is a fault of Remit, not of your text; please report it");
      std::move(image->content.begin(), image->content.end(), std::back_inserter(result));
    }
  }
  inlines = std::move(result);
}

}  // namespace

std::vector<StagedFile> stage_pictures(Blocks& blocks, const std::vector<Picture>& pictures,
                                       Diagnostics& diagnostics) {
  Stage stage(pictures, diagnostics);
  walk(blocks, {{}, [&](Inlines& inlines) { stage.replace_images(inlines); }});
  return stage.take_files();
}

}  // namespace remit
