// feed.xml: the partnership's papers (reports, protocols, work programmes), newest first, for
// feed readers. There is none without the address of the website (website.xml), nor without papers.
#pragma once

#include <vector>

#include "website/machine/machine_file.h"
#include "website/site.h"
#include "website/site_page.h"

namespace remit {

bool has_feed(const Partnership& partnership);

std::vector<MachineFile> feed_file(const Site& site, const std::vector<PageCard>& pages);

}  // namespace remit
