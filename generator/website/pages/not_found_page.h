// 404.html: what the council's server shows in place of a page that is not there, at whatever
// address that was asked for. Its links therefore begin at the root of the server, which only
// website.xml can tell: without the address of the website there is no such page.
#pragma once

#include <vector>

#include "website/site.h"
#include "website/site_page.h"

namespace remit {

// `root` is "/safer-riverside/" here. Its kind's own value is has-search.
std::vector<SitePage> not_found_page(const Site& site, const std::vector<PageCard>& pages);

}  // namespace remit
