#include <cstdio>

#include "app/adopted_run.h"
#include "app/command_faults.h"
#include "app/commands.h"
#include "app/messages.h"
#include "app/pipeline.h"
#include "app/workspace_edit.h"
#include "decide/adopted_files.h"
#include "model/lookup.h"

namespace remit {
namespace {

AdoptionRequest request_of(const Options& options) {
  AdoptionRequest request;
  request.agreed_by = given(options, "agreed-by");
  request.agreed_on = parse_date(given(options, "agreed-on"));
  request.in_force_from = parse_date(given(options, "in-force-from"));
  request.minute = given(options, "minute");
  request.summary = given(options, "summary");
  request.as_published = options.as_published;
  request.as_at = options.as_at;
  return request;
}

}  // namespace

int run_adopt(const Options& given_options) {
  if (given_options.correct) return run_correct_adoption(given_options);
  if (given_options.undo) return run_undo_adoption(given_options);
  Options options = given_options;
  options.drafts = true;
  const bool json = options.json_messages;
  WorkspaceEdit edit(options);
  if (edit.status()) return *edit.status();
  Run run(options);
  run_pipeline(run);
  const Partnership* partnership = partnership_of_body(run.workspace, options);
  if (!partnership || !is_version(options, *partnership)) return kWrongCommandLine;
  remove_settled(run.diagnostics);
  if (run.diagnostics.has_errors()) return fail(run.diagnostics, kNothingAdopted, json);
  const TermsOfReference& before = *find_version(*partnership, options.id, options.version);
  Diagnostics diagnostics;
  const auto decision = decide_adoption(request_of(options), *partnership, before, diagnostics);
  if (!decision) return fail(diagnostics, kNothingAdopted, json);

  Options then = options;
  then.as_at = decision->in_force_from;
  Run after(then);
  run_with(
      run, partnership->folder,
      [&](const Partnership&, TermsOfReference& terms) { apply(*decision, terms); }, after);
  then.version = iso(decision->in_force_from);
  const TermsOfReference& terms = *find_in(after.workspace, partnership->folder, then);
  const ComposedDocument* composed = find_composed(after, terms, partnership->folder);
  if (after.diagnostics.has_errors() || !composed)
    return fail(after.diagnostics, kNothingAdopted, json);
  const ComposedDocument document = drawn(*composed, after.diagnostics);
  if (after.diagnostics.has_errors()) return fail(after.diagnostics, kNothingAdopted, json);
  print_diagnostics(about(terms, after.diagnostics), json);

  const auto files = adopted_files(*decision, before, document, terms_folder(*partnership, options),
                                   after.sources, after.diagnostics);
  if (!files) return fail(after.diagnostics, kNothingAdopted, json);
  if (!edit.write(files->written, files->removed)) return kContentHasErrors;
  std::printf(
      "adopted: the terms of '%s' in force from %s; their text is fixed in %s.adopted.md\n"
      "next: keep all of these files, and publish\n"
      "  remit build\n",
      options.id.c_str(), in_words(decision->in_force_from).c_str(),
      iso(decision->in_force_from).c_str());
  return kClean;
}

}  // namespace remit
