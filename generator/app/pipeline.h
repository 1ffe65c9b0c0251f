// The pipeline, from files to outputs that are ready to be published.
#pragma once

#include "app/run.h"

namespace remit {

// read → plan → fill: compose, number, refer, abbreviate, check, write → lists, feeds, search.
Made run_pipeline(Run& run, const Making& making = {});

// The same without reading, of a workspace that is there.
Made compose_and_check(Run& run, const Making& making = {});

// Fills a document of a run without errors again, by its number in the plan, since its own text
// changed. The files that it is now; nothing if more than those changes, or if there is something
// to be said of it: then all has to be made again. The run must have kept its shapes.
std::optional<std::vector<OutputFile>> fill_again(Run& run, const Making& making,
                                                  OutputStore& store, std::size_t number);

}  // namespace remit
