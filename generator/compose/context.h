// What every composer is given.
#pragma once

#include <map>
#include <string>

#include "base/diagnostics.h"
#include "compose/templates.h"
#include "model/workspace.h"

namespace remit {

struct ComposeContext {
  const Workspace& workspace;
  const Partnership& partnership;
  const HouseStyle& style;
  Templates& templates;
  Sources& sources;
  Diagnostics& diagnostics;
};

}  // namespace remit
