// A partnership's website, as content/<partnership>/website.xml states it. There need not be such a
// file: the website is made all the same, but for what cannot be made without it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/picture.h"
#include "model/text.h"

namespace remit {

// Whom the public may ask: an office or a team, never a person.
struct Contact {
  Text name;
  std::vector<Text> address_lines;
  Text telephone;
  Text email;
};

struct Logo {
  Text file;
  Text alternative;
  std::optional<PictureFile> picture;  // if it could be read
};

// RRGGBB, for headings and the head of the page; model/contrast.h says what they must be.
struct Colours {
  Text light;  // on a light page, and behind white words
  Text dark;   // on a dark page
};

struct Website {
  Place place;
  Text address;  // of its home page on the council's server, with "/" at its end; "" if not known
  Contact contact;
  Logo logo;
  Colours colours;
  std::vector<Text> menu;  // ids of pages (model/menu_pages.h) in order; empty: the usual menu
};

}  // namespace remit
