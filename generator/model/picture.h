// A picture that a text names, as it was read.
#pragma once

#include <string>
#include <vector>

namespace remit {

struct PictureFile {
  std::string path;  // in the workspace; what the Images of the tree name
  std::string name;  // as the text names it, from its own folder: "maps/town.png"
  std::string bytes;
  std::string suffix;  // "png", "jpg", "svg"
};

// Adds the pictures of another document, but those that are there already.
void add_pictures(const std::vector<PictureFile>& more, std::vector<PictureFile>& to);

}  // namespace remit
