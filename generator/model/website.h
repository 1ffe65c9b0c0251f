// A partnership's website, as content/<partnership>/website.xml states it. There need not be such a
// file: the website is made all the same, but for what cannot be made without it.
#pragma once

#include "model/accessibility_statement.h"
#include "model/text.h"

namespace remit {

struct Website {
  Place place;
  Text address;  // of its home page on the council's server, with "/" at its end; "" if not known
  AccessibilityStatement accessibility;
};

}  // namespace remit
