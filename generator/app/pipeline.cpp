#include "app/pipeline.h"

#include <set>

#include "app/consequences.h"
#include "app/installed.h"
#include "check/abbreviations.h"
#include "check/accessibility.h"
#include "check/adoption.h"
#include "check/arithmetic.h"
#include "check/dated_names.h"
#include "check/facts.h"
#include "check/house_styles.h"
#include "check/issued.h"
#include "check/meetings.h"
#include "check/names.h"
#include "check/pages.h"
#include "check/prose.h"
#include "check/protocols.h"
#include "check/reports.h"
#include "check/successors.h"
#include "check/terms.h"
#include "check/totals.h"
#include "check/website.h"
#include "check/work_programme.h"
#include "compose/abbreviation_list.h"
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

// Appended texts once, however many documents they are in.
class ProseChecker {
 public:
  explicit ProseChecker(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void check(const Partnership& partnership, const AppendedProse& text) {
    std::map<std::string, std::string> known, other_times;
    for (const KnownAbbreviation& k : known_abbreviations(partnership, text.date))
      known.emplace(k.short_form, k.expansion);
    for (const ListedAbbreviation& a : listed_abbreviations(partnership))
      if (!known.contains(a.short_form)) other_times.emplace(a.short_form, period_in_words(a));
    check_prose(text.prose, known, text.facts_complete, diagnostics_, other_times);
  }

  // Whether it was not checked before, which is then noted.
  bool is_new(const Blocks& prose) {
    return !prose.empty() && checked_.insert(prose.front().place.source).second;
  }

 private:
  Diagnostics& diagnostics_;
  std::set<const Source*> checked_;  // of the first block
};

void check_documents(Run& run) {
  ProseChecker checker(run.diagnostics);
  for (const ComposedDocument& document : run.documents) {
    if (is_current_copy(document)) continue;
    check_totals(document.prose, run.diagnostics);
    const Partnership* partnership = partnership_of(run.workspace, document);
    if (!partnership || !partnership->abbreviations_read || !partnership->names_complete) continue;
    checker.is_new(document.prose);
    checker.check(*partnership, {document.prose, document.date, document.facts_complete});
    for (const AppendedProse& text : document.appended_prose)
      if (checker.is_new(text.prose)) checker.check(*partnership, text);
  }
}

// What was published says what it said. A report with a fault of its own would say something else
// because of that.
void check_issued_reports(Run& run) {
  if (run.diagnostics.has_errors()) return;
  for (const ComposedDocument& document : run.documents) {
    const Partnership* partnership = partnership_of(run.workspace, document);
    if (!partnership || document.kind != "report") continue;
    for (const Report& report : partnership->reports)
      if (report.folder == document.name)
        check_issued(report, document.document.blocks, run.diagnostics);
  }
}

// An abbreviation may be unused because what would have used it has a fault.
void check_lists(Run& run) {
  if (run.diagnostics.has_errors()) return;
  for (const Partnership& partnership : run.workspace.partnerships)
    check_unused_abbreviations(partnership, used_abbreviations(partnership, run.documents),
                               run.diagnostics);
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
  compose_and_check(run);
}

void compose_and_check(Run& run) {
  run.documents =
      compose_documents(run.workspace, run.installed, {run.options.as_at, run.options.drafts},
                        run.sources, run.diagnostics);
  check_names(run.workspace, run.diagnostics);
  check_accessibility(run.workspace, run.options.published_on, run.diagnostics);
  check_facts(run.workspace, run.diagnostics);
  check_adoption(run.workspace, run.diagnostics);
  check_terms(run.workspace, run.diagnostics);
  check_reports(run.workspace, run.diagnostics);
  check_house_styles(run.workspace, run.diagnostics);
  check_dated_names(run.workspace, run.diagnostics);
  check_successors(run.workspace, run.diagnostics);
  check_abbreviations(run.workspace, run.diagnostics);
  check_protocols(run.workspace, run.diagnostics);
  check_work_programmes(run.workspace, run.diagnostics);
  check_website(run.workspace, run.options.published_on, run.diagnostics);
  check_meetings(run.workspace, run.diagnostics);
  check_pages(run.workspace, run.diagnostics);
  check_arithmetic(run.workspace, run.diagnostics);
  check_documents(run);
  check_lists(run);
  // Pages are made to find what is wrong with their templates; build makes them again with
  // downloads.
  const PlanOptions plan{.installed = run.installed,
                         .as_at = run.options.as_at,
                         .drafts = run.options.drafts,
                         .searchable = true};
  plan_outputs(run.workspace, run.documents, {}, plan, run.sources, run.diagnostics);
  check_templates(run);
  check_issued_reports(run);
  drop_consequences(run.diagnostics);
  if (run.options.strict) run.diagnostics.warnings_become_errors();
}

}  // namespace remit
