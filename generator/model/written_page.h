// A page of the website that authors write, as content/<partnership>/pages/<slug>.md.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/tree.h"
#include "model/picture.h"

namespace remit {

struct WrittenPage {
  std::string slug;  // the name of its file, and its folder on the website
  Place place;       // of the file
  Blocks prose;      // with its heading
  bool prose_read = false;
  std::vector<PictureFile> pictures;
};

// Folders of the website that are not for pages of authors.
std::span<const std::string_view> reserved_slugs();

// Whether the name can be that of a page: a letter a–z, then a–z, 0–9 and hyphens, and no reserved
// one.
bool is_well_formed_slug(std::string_view slug);
bool is_reserved_slug(std::string_view slug);

}  // namespace remit
