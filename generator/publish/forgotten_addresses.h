// Addresses that need not last, though they are public: what was published by accident.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "model/workspace.h"
#include "publish/manifest.h"

namespace remit {

// An address as a person gives it, as a path of the output; "a/" stands for the page a/index.html
// and all beneath it. Understood are "<partnership>/reports/x/" (as messages have it), the same
// behind `out`, the name of the output folder, and an address of the website on the council's
// server. "index.html" and the "/" at the end of a page's address may be there or not.
std::string forgotten_path(const std::string& address, const std::string& out,
                           const Workspace& workspace, const Manifest& published);

struct Forgetting {
  std::set<std::string> paths;  // of pages and files that last so far
  // Addresses for which there is nothing to do.
  std::vector<std::string> forgotten_before;
  std::vector<std::string> not_public;  // of websites that are not public yet
};

// What is to be forgotten for these addresses. `planned` are the paths of all that the content
// gives now. An address whose page or file the content still gives is refused
// (address.still-published), and so is one at which nothing was published (address.unknown).
Forgetting forgotten_addresses(const std::vector<std::string>& addresses, const std::string& out,
                               const Workspace& workspace, const Manifest& published,
                               const std::set<std::string>& planned, Diagnostics& diagnostics);

}  // namespace remit
