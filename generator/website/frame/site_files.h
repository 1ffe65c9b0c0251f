// What website.xml adds to the assets of a partnership's website: its logo and its colours.
#pragma once

#include <string>
#include <vector>

#include "model/partnership.h"

namespace remit {

struct SiteFile {
  std::string path;  // of the output
  std::string bytes;
  std::string from;  // what it is made from, for messages
};

std::vector<SiteFile> site_files(const Partnership& partnership);

// "" without a logo.
std::string logo_path(const Partnership& partnership);

// The style sheet of the colours, which stands over site/assets/style.css whichever is read first.
std::string colour_sheet(const Colours& colours);

}  // namespace remit
