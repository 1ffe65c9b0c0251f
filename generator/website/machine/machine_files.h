// What a partnership's website holds for other programs. A new one is a pair of files here, a row
// in machine_files.cpp, and its format in render/ if it has one of its own.
#pragma once

#include <vector>

#include "website/machine/machine_file.h"
#include "website/site.h"
#include "website/site_page.h"

namespace remit {

// `pages` are all of the website's (compose_site).
std::vector<MachineFile> compose_machine_files(const Site& site,
                                               const std::vector<PageCard>& pages);

}  // namespace remit
