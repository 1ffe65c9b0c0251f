#include "website/machine/machine_files.h"

#include "website/machine/calendar.h"
#include "website/machine/feed.h"
#include "website/machine/site_map.h"

namespace remit {
namespace {

using Files = std::vector<MachineFile> (*)(const Site& site, const std::vector<PageCard>& pages);
constexpr Files kFiles[] = {&feed_file, &calendar_file, &site_map_file};

}  // namespace

std::vector<MachineFile> compose_machine_files(const Site& site,
                                               const std::vector<PageCard>& pages) {
  std::vector<MachineFile> result;
  for (const Files files : kFiles)
    for (MachineFile& file : files(site, pages)) result.push_back(std::move(file));
  return result;
}

}  // namespace remit
