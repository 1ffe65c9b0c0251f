// The page that lists everything from A to Z, for those who know a name, and where search does not
// work.
#pragma once

#include <vector>

#include "website/site.h"
#include "website/site_page.h"

namespace remit {

// Its kind's own values are letters (label, url; "" if there is nothing under the letter) and
// groups (id, label, entries: name, what, url, has-pages and pages: label, url).
std::vector<SitePage> a_to_z_page(const Site& site, const std::vector<PageCard>& pages);

}  // namespace remit
