// A partnership's website, as content/<partnership>/website.xml states it. There need not be such a
// file: the website is made all the same, but for what cannot be made without it.
//
// Addresses are as from the website's root: "reports/2022-03-15-review/" of a page, with what
// stands below it; "reports/2022-03-15-review/plan.pdf" of a file. What was published at one
// address and has another now says so by its former addresses; what has no data of its own, by a
// Move.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/accessibility_statement.h"
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

struct Move {
  Text from;
  Text to;
};

// What was published and is no more.
struct Removal {
  Text address;
  DateText on;
  Text reason;  // for readers
};

struct Website {
  Place place;
  Text address;  // of its home page on the council's server, with "/" at its end; "" if not known
  Contact contact;
  Logo logo;
  Colours colours;
  std::vector<Text> menu;  // ids of pages (model/listings.h) in order; empty: the usual menu
  std::vector<Move> moves = {};
  std::vector<Removal> removals = {};
  AccessibilityStatement accessibility;
};

}  // namespace remit
