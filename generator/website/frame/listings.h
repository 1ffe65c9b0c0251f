// Which lists of model/listings.h a partnership's website has, and links to them.
#pragma once

#include "model/listings.h"
#include "website/frame/frame.h"
#include "website/site.h"

namespace remit {

// Whether the website has the list. The pages themselves ask this too.
bool has_listing(const Site& site, Listing listing);

// The list's label and path, whether the website has it or not.
PageLink listing_link(const Partnership& partnership, Listing listing);

}  // namespace remit
