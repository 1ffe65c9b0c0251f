// A build that is about to be published, as it is held to the one before.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/document_formats.h"
#include "model/workspace.h"
#include "publish/output_file.h"

namespace remit {

struct PublishedNow {
  const std::vector<OutputFile>& files;
  const Workspace& workspace;
  const std::set<std::string>& ended;  // partnerships, by folder, whose websites are to go
  const std::set<DocumentFormat>& formats;
  Date as_at;
  std::string forget = "remit forget";  // the command, with the options that this folder needs
};

}  // namespace remit
