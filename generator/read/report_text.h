// What a report says beyond its cover sheet: its prose, its pictures and its appendices.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/source.h"
#include "model/partnership.h"
#include "model/report.h"
#include "read/content_files.h"

namespace remit {

// The folder of a report, in the workspace.
std::string report_folder(const Partnership& partnership, const std::string& name);

// Reads the files of the report in the folder `base` below `root` into `report`, and adds their
// paths to `files`. What cannot be read is reported and left out. Any number of threads may read
// reports at once.
void read_report_text(Report& report, const std::string& root, const std::string& base,
                      Sources& sources, Diagnostics& diagnostics, ReadFiles& files);

}  // namespace remit
