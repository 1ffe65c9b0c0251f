// What a website says of its own accessibility, as the Public Sector Bodies (Websites and Mobile
// Applications) (No. 2) Accessibility Regulations 2018, reg. 8, ask for, and who confirmed it.
#pragma once

#include <vector>

#include "model/text.h"

namespace remit {

// Something that not everybody can use.
struct AccessibilityIssue {
  Text kind;       // "non-compliance", "disproportionate-burden" or "out-of-scope"
  Text criterion;  // of WCAG 2.2: "1.1.1", or ""
  DateText mend_by;
  Text what;
  Text reason;
  Text alternative;  // what can be used instead
};

struct AccessibilityStatement {
  Place place;
  bool given = false;  // whether there is such an element
  Text status;         // "fully", "partially" or "not"
  DateText prepared;
  DateText reviewed;  // last
  Text contact;       // id of a post
  Text reply_within;  // working days
  Text confirmed_by;  // id of a post
  DateText confirmed_on;
  Text method;  // how it was found out, in sentences
  Text tested_by;
  DateText tested_on;
  std::vector<AccessibilityIssue> issues;

  // Without it the statement claims nothing.
  bool is_confirmed() const { return confirmed_by.given() && confirmed_on.date.has_value(); }
};

}  // namespace remit
