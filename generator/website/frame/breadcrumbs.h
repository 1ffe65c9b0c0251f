// Where a document's page stands in the website: what stands above it, and what it is called there.
#pragma once

#include <string>
#include <vector>

#include "website/frame/frame.h"
#include "website/site.h"

namespace remit {

struct Standing {
  std::vector<PageLink> above;  // below the home page
  std::string current;          // "Terms of reference"; "" for its title
};

// `on` is the day whose names are stated.
Standing standing_of(const DocumentCard& document, const Site& site, Date on);

}  // namespace remit
