#include <cstdio>

#include "app/adopted_run.h"
#include "app/command_faults.h"
#include "app/commands.h"
#include "app/messages.h"
#include "app/pipeline.h"
#include "app/workspace_edit.h"
#include "decide/undoing.h"
#include "model/lookup.h"
#include "publish/published_before.h"
#include "website/addresses/addresses.h"

namespace remit {
namespace {

constexpr const char* kNothingUndone = "nothing was undone";

}  // namespace

int run_undo_adoption(const Options& given_options) {
  const std::string out = given_options.output_folder();
  Options options = given_options;
  options.drafts = true;
  const bool json = options.json_messages;
  WorkspaceEdit edit(options);
  if (edit.status()) return *edit.status();
  Run run(options);
  run_pipeline(run);
  const Partnership* partnership = partnership_of_body(run.workspace, options);
  if (!partnership || !is_version(options, *partnership)) return kWrongCommandLine;
  remove_corrected(*partnership, options, run.diagnostics);
  if (run.diagnostics.has_errors()) return fail(run.diagnostics, kNothingUndone, json);
  const TermsOfReference& terms = *find_version(*partnership, options.id, options.version);
  const std::string page =
      page_path(terms_key(partnership->folder, terms.body.value, terms.version));
  Diagnostics diagnostics;
  if (!check_undoing(*partnership, terms, publicity_of(page, *partnership, out), address_at(page),
                     out, diagnostics))
    return fail(diagnostics, kNothingUndone, json);

  Run after(options);
  run_with(run, partnership->folder, undo, after);
  if (after.diagnostics.has_errors()) return fail(after.diagnostics, kNothingUndone, json);
  const AdoptedFiles files = undone_files(*partnership, terms, terms_folder(*partnership, options));
  if (!edit.write(files.written, files.removed)) return kContentHasErrors;
  const bool is_proposal = terms.proposed_as.given();
  const std::string& version = is_proposal ? terms.proposed_as.value : terms.version;
  std::printf(
      "undone: the terms of '%s' in force from %s are not adopted any more\n"
      "next: correct %s.xml and %s.md, then\n"
      "  remit adopt %s %s --agreed-by BODY --agreed-on DATE%s\n",
      options.id.c_str(), in_words(*terms.in_force_from.date).c_str(), version.c_str(),
      version.c_str(), options.id.c_str(), version.c_str(),
      is_proposal ? " --in-force-from DATE" : "");
  return kClean;
}

}  // namespace remit
