// The versions of a body's terms, as the pages of each lead to one another.
#pragma once

#include <string>
#include <vector>

#include "compose/composed.h"
#include "text/value.h"

namespace remit {

struct VersionLink {
  std::string label;         // "1 April 2020"
  std::string path;          // of its page
  std::string redline_path;  // of the page that shows what it changed, or ""
  bool here = false;         // it is the page itself, or what the page shows
};

// Of a page of terms of reference. It tells what the sources say, whatever day it is, so that the
// page of a version stays as it is until another version follows it.
struct Versions {
  std::vector<VersionLink> all;  // oldest first, proposed ones last
  std::string until;             // the last day of this version, or ""
  std::string current_path;      // of the page that shows the terms in force; "" on that page
};

// Nothing for other documents. `own` are those of the same partnership.
Versions versions_around(const DocumentCard& document, const std::vector<const DocumentCard*>& own);

// Sets has-versions, versions (label, url, redline-url, here), in-force-until and
// current-terms-url.
void set_versions(Value& values, const Versions& versions, const std::string& page);

}  // namespace remit
