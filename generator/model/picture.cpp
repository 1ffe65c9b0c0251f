#include "model/picture.h"

#include <algorithm>

namespace remit {

void add_pictures(const std::vector<PictureFile>& more, std::vector<PictureFile>& to) {
  for (const PictureFile& picture : more)
    if (std::none_of(to.begin(), to.end(),
                     [&](const PictureFile& p) { return p.path == picture.path; }))
      to.push_back(picture);
}

}  // namespace remit
