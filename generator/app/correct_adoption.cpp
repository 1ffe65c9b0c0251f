#include <cstdio>
#include <optional>

#include "app/adopted_run.h"
#include "app/command_faults.h"
#include "app/commands.h"
#include "app/messages.h"
#include "app/pipeline.h"
#include "app/workspace_edit.h"
#include "base/format.h"
#include "decide/corrected_files.h"
#include "model/lookup.h"

namespace remit {
namespace {

constexpr const char* kNothingCorrected = "nothing was corrected";

CorrectionRequest correction_of(const Options& options) {
  return {given(options, "agreed-by"),
          parse_date(given(options, "agreed-on")),
          parse_date(given(options, "in-force-from")),
          given(options, "minute"),
          given(options, "summary"),
          options.reason,
          options.as_at};
}

// The version as its files give it now. Reports that were issued with its former text are for
// `remit issue --revise`; they are noted.
std::optional<ComposedDocument> composed_again(const Run& run, const Partnership& partnership,
                                               const Decision& decision, Run& after,
                                               std::vector<std::string>& issued) {
  run_with(
      run, partnership.folder,
      [&](const Partnership&, TermsOfReference& terms) {
        apply(decision, terms);
        terms.record.reset();
        terms.corrections.clear();
        terms.adopted_text = {};
      },
      after);
  remove_corrected(partnership, run.options, after.diagnostics);
  after.diagnostics.remove_if([&](const Diagnostic& d) {
    if (d.settled_by != SettledBy::issuing) return false;
    issued.push_back(d.place.source->path());
    return true;
  });
  const TermsOfReference& terms = *find_in(after.workspace, partnership.folder, run.options);
  const ComposedDocument* composed = find_composed(after, terms, partnership.folder);
  if (after.diagnostics.has_errors() || !composed) return std::nullopt;
  return drawn(*composed, after.diagnostics);
}

void print_corrected(const CorrectedFiles& files, const TermsOfReference& terms,
                     const std::vector<std::string>& issued) {
  std::printf("corrected: the terms of '%s' in force from %s\n", terms.body.value.c_str(),
              in_words(*terms.in_force_from.date).c_str());
  for (const std::string& line : files.text_before) std::printf("  - %s\n", line.c_str());
  for (const std::string& line : files.text_now) std::printf("  + %s\n", line.c_str());
  if (!files.is_stated)
    std::printf("  the text of the record does not state what was corrected, and stays as it is\n");
  for (const std::string& version : files.repeated_in)
    std::printf("  the version of %s repeats it, and was corrected with it\n", version.c_str());
  for (const std::string& report : issued)
    std::printf("  %s was issued with the text before: remit issue --revise\n", report.c_str());
  std::printf(
      "next: look at what changed, keep all of these files, and publish\n"
      "  remit build\n");
}

}  // namespace

int run_correct_adoption(const Options& given_options) {
  Options options = given_options;
  options.drafts = true;
  const bool json = options.json_messages;
  if (options.reason.empty()) {
    refuse("a correction needs a reason, which readers are told", "add --reason \"…\"");
    return kWrongCommandLine;
  }
  WorkspaceEdit edit(options);
  if (edit.status()) return *edit.status();
  Run run(options);
  run_pipeline(run);
  const Partnership* partnership = partnership_of_body(run.workspace, options);
  if (!partnership || !is_version(options, *partnership)) return kWrongCommandLine;
  remove_corrected(*partnership, options, run.diagnostics);
  if (run.diagnostics.has_errors()) return fail(run.diagnostics, kNothingCorrected, json);
  const TermsOfReference& terms = *find_version(*partnership, options.id, options.version);
  const CorrectionRequest request = correction_of(options);
  Diagnostics diagnostics;
  const auto decision = decide_correction(request, *partnership, terms, diagnostics);
  if (!decision) return fail(diagnostics, kNothingCorrected, json);

  Options then = options;
  then.as_at = decision->in_force_from;
  Run after(then);
  std::vector<std::string> issued;
  std::optional<ComposedDocument> document;
  if (is_altered(terms)) {
    document = composed_again(run, *partnership, *decision, after, issued);
    if (!document || after.diagnostics.has_errors())
      return fail(after.diagnostics, kNothingCorrected, json);
  }
  const auto files =
      corrected_files(request, *decision, *partnership, terms, document ? &*document : nullptr,
                      terms_folder(*partnership, options), run.sources, diagnostics);
  if (!files) return fail(diagnostics, kNothingCorrected, json);
  if (!edit.write(files->written)) return kContentHasErrors;
  print_corrected(*files, terms, issued);
  return kClean;
}

}  // namespace remit
