#include "app/pipeline.h"

#include <set>

#include "app/consequences.h"
#include "app/installed.h"
#include "check/facts.h"
#include "check/house_styles.h"
#include "check/names.h"
#include "check/prose.h"
#include "check/reports.h"
#include "compose/catalogue.h"
#include "compose/known_abbreviations.h"
#include "compose/templates.h"
#include "publish/plan.h"
#include "read/workspace.h"

namespace remit {
namespace {

const Partnership* partnership_of(const Workspace& workspace, const ComposedDocument& document) {
  for (const Partnership& partnership : workspace.partnerships)
    if (partnership.folder == document.partnership) return &partnership;
  return nullptr;
}

void check_documents(Run& run) {
  for (const ComposedDocument& document : run.documents) {
    const Partnership* partnership = partnership_of(run.workspace, document);
    if (!partnership || !partnership->abbreviations_read || !partnership->names_complete) continue;
    std::map<std::string, std::string> known;
    for (const KnownAbbreviation& k : known_abbreviations(*partnership, document.date))
      known.emplace(k.short_form, k.expansion);
    check_prose(document.prose, known, document.facts_complete, run.diagnostics);
  }
}

// A template may be unused because what would have used it has a fault.
void check_templates(Run& run) {
  if (run.diagnostics.has_errors()) return;
  std::set<std::string> styles;
  for (const ComposedDocument& document : run.documents) styles.insert(document.style->id);
  report_unused_templates(run.workspace.root, run.installed, styles, run.sources, run.diagnostics);
}

}  // namespace

void run_pipeline(Run& run) {
  run.installed = installed_folder();
  run.workspace =
      read_workspace(run.options.workspace, run.installed, run.sources, run.diagnostics);
  run.documents = compose_documents(run.workspace, run.installed, run.options.as_at, run.sources,
                                    run.diagnostics);
  check_names(run.workspace, run.diagnostics);
  check_facts(run.workspace, run.diagnostics);
  check_reports(run.workspace, run.diagnostics);
  check_house_styles(run.workspace, run.diagnostics);
  check_documents(run);
  check_plan(run.workspace, run.documents, run.installed, run.diagnostics);
  // Pages are made to find what is wrong with their templates; build makes them again with
  // downloads.
  make_outputs(run.workspace, run.documents, {}, {run.installed, true}, run.sources,
               run.diagnostics);
  check_templates(run);
  drop_consequences(run.diagnostics);
  if (run.options.strict) run.diagnostics.warnings_become_errors();
}

}  // namespace remit
