// All that a workspace holds, as it was read.
#pragma once

#include <string>
#include <vector>

#include "model/house_style.h"
#include "model/partnership.h"

namespace remit {

// What is known of short forms in general: the installed ones, and those of the workspace.
struct ShortForms {
  std::vector<Abbreviation> well_known;   // that need no explanation
  std::vector<Abbreviation> like_a_word;  // that are spelt like words: MASH
};

struct Workspace {
  std::string root;                              // the folder, as the user typed it
  std::vector<Partnership> partnerships;         // by folder name
  std::vector<HouseStyle> house_styles;          // by id
  std::vector<std::string> unread_house_styles;  // folders of those that could not be read
  ShortForms short_forms;
};

}  // namespace remit
