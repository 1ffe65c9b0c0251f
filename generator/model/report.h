// A paper to a body: its cover sheet and its prose.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/tree.h"
#include "model/picture.h"
#include "model/text.h"

namespace remit {

struct Appendix {
  Text id;                  // "A"
  Text terms_of_reference;  // id of the body whose terms are appended
};

struct Report {
  std::string folder;  // "2022-03-15-one-colchester"
  Place place;         // of the cover sheet
  Text committee;
  DateText date;
  Text reference;
  Text house_style;  // "" for that of the partnership
  Text title;
  Text report_of;       // id of a post
  Text report_of_also;  // a second capacity, in words
  Text author;          // id of a post
  Text wards;
  Text classification;
  std::vector<Text> background_papers;
  Text no_background_papers;                     // "yes"
  std::optional<Place> background_papers_place;  // of their element, if there is one
  std::vector<Appendix> appendices;

  Blocks prose;
  bool prose_read = false;
  std::vector<PictureFile> pictures;
};

}  // namespace remit
