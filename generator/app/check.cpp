#include <cstdio>

#include "app/commands.h"
#include "app/fix.h"
#include "app/installed.h"
#include "app/messages.h"
#include "app/pipeline.h"
#include "app/run_version.h"
#include "app/whole_run.h"
#include "publish/output.h"

namespace remit {
namespace {

void tell(const WholeRun::Said& said, const Options& options) {
  std::fputs(options.json_messages ? said.json.c_str() : said.text.c_str(), stderr);
  if (!options.json_messages)
    std::fprintf(stderr, "%s in %zu %s\n", said.summary.c_str(), said.documents,
                 said.documents == 1 ? "document" : "documents");
}

}  // namespace

int run_check(const Options& options) {
  if (options.fix && !fix_abbreviations(options)) return kContentHasErrors;
  Run run(options);
  OutputFolder::complete_interrupted(options.output_folder(), options.workspace, run.diagnostics);
  const InputFiles inputs(options.workspace, installed_folder(), options.jobs);
  const ResultCache runs(ResultCache::folder_of_runs());
  const std::string version = run_version(options, nullptr, nullptr);
  const WholeRun whole(runs, options, "", inputs, version);
  const auto no_drawings = [] { return std::string(); };
  if (run.diagnostics.all().empty())
    if (const auto said = whole.find(nullptr, no_drawings)) {
      tell(*said, options);
      return kClean;
    }
  DocumentRecords records(runs, run_name(options, ""));
  run_pipeline(run, {.records = &records, .inputs = &inputs, .version = version});
  const WholeRun::Said said = said_of(run.diagnostics, run.composed);
  if (!run.diagnostics.has_errors()) whole.keep(said, run.content.read.paths, nullptr, no_drawings);
  runs.tidy();
  tell(said, options);
  return exit_status(run.diagnostics);
}

}  // namespace remit
