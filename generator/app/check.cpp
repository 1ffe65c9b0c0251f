#include <cstdio>

#include "app/commands.h"
#include "app/messages.h"
#include "app/pipeline.h"
#include "publish/output.h"

namespace remit {

int run_check(const Options& options) {
  Run run(options);
  OutputFolder::complete_interrupted(options.output_folder(), options.workspace, run.diagnostics);
  run_pipeline(run);
  print_diagnostics(run.diagnostics, options.json_messages);
  if (!options.json_messages)
    std::fprintf(stderr, "%s in %zu %s\n", summary(run.diagnostics).c_str(), run.composed,
                 run.composed == 1 ? "document" : "documents");
  return exit_status(run.diagnostics);
}

}  // namespace remit
