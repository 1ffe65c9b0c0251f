#include <cstdio>

#include "app/commands.h"
#include "app/installed.h"
#include "app/messages.h"
#include "app/pipeline.h"
#include "app/run_version.h"
#include "publish/output.h"

namespace remit {

int run_check(const Options& options) {
  Run run(options);
  OutputFolder::complete_interrupted(options.output_folder(), options.workspace, run.diagnostics);
  const InputFiles inputs(options.workspace, installed_folder(), options.jobs);
  const ResultCache runs(ResultCache::folder_of_runs());
  DocumentRecords records(runs, run_name(options, ""));
  run_pipeline(
      run,
      {.records = &records, .inputs = &inputs, .version = run_version(options, nullptr, nullptr)});
  runs.tidy();
  print_diagnostics(run.diagnostics, options.json_messages);
  if (!options.json_messages)
    std::fprintf(stderr, "%s in %zu %s\n", summary(run.diagnostics).c_str(), run.composed,
                 run.composed == 1 ? "document" : "documents");
  return exit_status(run.diagnostics);
}

}  // namespace remit
