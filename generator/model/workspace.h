// All that a workspace holds, as it was read.
#pragma once

#include <string>
#include <vector>

#include "model/house_style.h"
#include "model/partnership.h"

namespace remit {

struct Workspace {
  std::string root;                              // the folder, as the user typed it
  std::vector<Partnership> partnerships;         // by folder name
  std::vector<HouseStyle> house_styles;          // by id
  std::vector<std::string> unread_house_styles;  // folders of those that could not be read
};

}  // namespace remit
