#include "app/pipeline.h"

#include <filesystem>
#include <set>

#include "app/consequences.h"
#include "base/files.h"
#include "check/arithmetic.h"
#include "check/facts.h"
#include "check/names.h"
#include "check/prose.h"
#include "check/work_programme.h"
#include "compose/catalogue.h"
#include "compose/known_abbreviations.h"
#include "compose/templates.h"
#include "publish/plan.h"
#include "read/workspace.h"

namespace remit {
namespace {

// Beside the program where it was installed (bin/ and share/remit/), or else where it was built
// from.
std::string find_installed() {
  std::error_code fault;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", fault);
  const auto share = program.parent_path().parent_path() / "share" / "remit";
  if (!fault && is_folder(share.string())) return share.string();
  return REMIT_DATA_DIR;
}

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
  run.installed = find_installed();
  run.workspace =
      read_workspace(run.options.workspace, run.installed, run.sources, run.diagnostics);
  run.documents = compose_documents(run.workspace, run.installed, run.options.as_at, run.sources,
                                    run.diagnostics);
  check_names(run.workspace, run.diagnostics);
  check_facts(run.workspace, run.diagnostics);
  check_work_programmes(run.workspace, run.diagnostics);
  check_arithmetic(run.workspace, run.diagnostics);
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
