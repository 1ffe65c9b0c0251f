// The pipeline, from files to documents that are ready to be written.
#pragma once

#include <string>
#include <vector>

#include "app/options.h"
#include "base/diagnostics.h"
#include "base/source.h"
#include "compose/composed.h"
#include "model/workspace.h"

namespace remit {

// Everything of one run. Documents point into the workspace, and places into the sources.
struct Run {
  explicit Run(const Options& o) : options(o) {}
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

  const Options& options;
  std::string installed;  // the folder of the installed templates/ and site/
  Sources sources;
  Diagnostics diagnostics;
  Workspace workspace;
  std::vector<ComposedDocument> documents;
};

// read → compose → number, refer, abbreviate → check.
void run_pipeline(Run& run);

// The same without reading, of a workspace that is there.
void compose_and_check(Run& run);

}  // namespace remit
