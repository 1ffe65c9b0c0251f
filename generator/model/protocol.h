// What boards have agreed on how they work together, as content/<partnership>/protocols/<slug>.xml
// and .md state it.
#pragma once

#include <string>
#include <vector>

#include "document/tree.h"
#include "model/picture.h"
#include "model/prose.h"
#include "model/text.h"

namespace remit {

struct Acceptance {
  Text by;  // id of a body
  DateText on;
};

struct ProtocolBoard {
  Text body;
  Prose role;
  std::vector<Text> responsibilities;
  Prose governance;
};

// What several boards do together.
struct JointWork {
  Text title;
  Text lead;               // id of a body
  std::vector<Text> with;  // ids of bodies
  Prose how;
};

struct Protocol {
  std::string slug;  // the name of its files
  Place place;       // of the file of facts
  DateText in_force_from;
  Text illustrative;  // "yes"
  Text house_style;   // "" for that of the partnership
  Text title;
  std::vector<Acceptance> acceptances;
  std::vector<ProtocolBoard> boards;
  std::vector<JointWork> joint_work;
  MonthText review;
  std::vector<Text> former_addresses = {};  // model/website.h

  Blocks prose;
  bool prose_read = false;
  std::vector<PictureFile> pictures;
};

}  // namespace remit
