// What can be done about an address that would be lost: what fits the thing that was there.
#pragma once

#include <string>

#include "publish/published_now.h"

namespace remit {

// As one help text of a diagnostic. `path` is that of a page or file of a partnership of the
// workspace. A thing with data of its own can state its former address; a page or file without, a
// line <moved> in website.xml; the feed is there as long as website.xml states the website's
// address. Whatever it is, it can be said to be removed, or be forgotten.
std::string repairs_of_lost(const std::string& path, const PublishedNow& now);

}  // namespace remit
