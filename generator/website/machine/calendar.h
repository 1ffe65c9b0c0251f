// meetings.ics: the meetings of the partnership's bodies, for the calendars of phones and
// computers.
#pragma once

#include <vector>

#include "website/machine/machine_file.h"
#include "website/site.h"
#include "website/site_page.h"

namespace remit {

// None if no meeting is known.
std::vector<MachineFile> calendar_file(const Site& site, const std::vector<PageCard>& pages);

}  // namespace remit
