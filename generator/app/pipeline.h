// The pipeline, from files to outputs that are ready to be published.
#pragma once

#include "app/run.h"

namespace remit {

// read → plan → fill: compose, number, refer, abbreviate, check, write → lists, feeds, search.
Made run_pipeline(Run& run, const Making& making = {});

// The same without reading, of a workspace that is there.
Made compose_and_check(Run& run, const Making& making = {});

}  // namespace remit
