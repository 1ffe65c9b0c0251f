// What of a run its outputs depend on, besides the files of the workspace.
#pragma once

#include <string>

#include "app/options.h"
#include "render/pandoc/pandoc.h"
#include "render/search/pagefind.h"

namespace remit {

// The program itself, the options of the command line and the tools, in words that differ if one of
// them does. Null: there is no such tool, or the run does not use it.
std::string run_version(const Options& options, const Pandoc* pandoc, const Pagefind* pagefind);

// The name under which a run keeps its records: what is run on which workspace, for which output
// folder ("" if it writes none), and for which partnership ("" for all).
std::string run_name(const Options& options, const std::string& out);

}  // namespace remit
