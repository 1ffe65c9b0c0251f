// The page of a document: it stands there whole, with its downloads, its versions and the pages
// that have to do with it.
#pragma once

#include <vector>

#include "website/site.h"

namespace remit {

std::vector<SitePage> document_pages(const Site& site);

}  // namespace remit
