// Reports as lists name them.
#pragma once

#include <string>
#include <vector>

#include "website/site.h"

namespace remit {

// The newest first, those of one day by their folders; only those that are published.
std::vector<const DocumentCard*> newest_first(const Site& site);

// title, date, date-iso, committee and url of a report that is published.
Value::Object paper_entry(const Site& site, const DocumentCard& report, const std::string& path);

// Those to the body, the newest first.
Value::List papers_of(const Site& site, const Body& body, const std::string& path);

}  // namespace remit
