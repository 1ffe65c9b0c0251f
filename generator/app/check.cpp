#include <algorithm>
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
  const auto count =
      run.documents.size() - static_cast<std::size_t>(std::count_if(
                                 run.documents.begin(), run.documents.end(), is_current_copy));
  if (!options.json_messages)
    std::fprintf(stderr, "%s in %zu %s\n", summary(run.diagnostics).c_str(), count,
                 count == 1 ? "document" : "documents");
  return exit_status(run.diagnostics);
}

}  // namespace remit
