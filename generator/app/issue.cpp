#include <cstdio>
#include <optional>

#include "app/command_faults.h"
#include "app/commands.h"
#include "app/messages.h"
#include "app/pipeline.h"
#include "app/workspace_edit.h"
#include "base/format.h"
#include "base/spelling.h"
#include "decide/issuing.h"
#include "document/reading_text.h"
#include "publish/output.h"

namespace remit {
namespace {

const char* nothing_done(const Options& options) {
  return options.correct ? "nothing was corrected" : "nothing was issued";
}

struct Issuing {
  const Partnership* partnership = nullptr;
  const Report* report = nullptr;
  const ComposedDocument* document = nullptr;
};

// The report of that name; or says that there is none, or several.
bool find(const Run& run, Issuing& found) {
  std::vector<std::string> names;
  int count = 0;
  for (const Partnership& partnership : run.workspace.partnerships)
    for (const Report& report : partnership.reports) {
      names.push_back(report.folder);
      const std::string& wanted = run.options.document;
      if (wanted != report.folder && wanted != partnership.folder + "/" + report.folder) continue;
      found.partnership = &partnership;
      found.report = &report;
      ++count;
    }
  const std::string& wanted = run.options.document;
  if (count > 1)
    return refuse(
        format("several partnerships have a report '{}'", wanted),
        format("write the partnership before it: {}/{}", found.partnership->folder, wanted));
  if (count == 1) return true;
  return refuse(format("there is no report '{}'", wanted),
                did_you_mean(wanted, names,
                             names.empty() ? "begin one: remit new report"
                                           : "reports are " + listed(names, "and")));
}

bool find_issued_document(const Run& run, Issuing& found) {
  for (const ComposedDocument& document : run.documents)
    if (document.report && document.name == found.report->folder &&
        document.key.partnership == found.partnership->folder)
      found.document = &document;
  return found.document != nullptr;
}

// Options that do not go together, which no report can make right.
bool options_fit(const Options& options) {
  if (!options.revise && !options.correct && !options.reason.empty())
    return refuse("a reason is for a revision or a correction",
                  "leave --reason out, or add --revise or --correct");
  if (options.correct && options.reason.empty())
    return refuse("a correction needs a reason, which readers are told", "add --reason \"…\"");
  if (options.revise && options.reason.empty())
    return refuse("a revision needs a reason, which readers are told", "add --reason \"…\"");
  return true;
}

}  // namespace

int run_issue(const Options& options) {
  if (!options_fit(options)) return kWrongCommandLine;
  WorkspaceEdit edit(options);
  if (edit.status()) return *edit.status();
  Run run(options);
  OutputFolder::complete_interrupted(options.output_folder(), options.workspace, run.diagnostics);
  run.keeps_documents = true;
  run_pipeline(run);
  Issuing issuing;
  if (!find(run, issuing)) return kWrongCommandLine;
  // That issued reports have changed is what a revision is for, of this one or of another.
  run.diagnostics.remove_if([](const Diagnostic& d) { return d.settled_by == SettledBy::issuing; });
  if (run.diagnostics.has_errors() || !find_issued_document(run, issuing))
    return fail(run.diagnostics, nothing_done(options), options.json_messages);
  const Report& report = *issuing.report;
  const IssueRequest request = {*options.on,
                                options.as_at,
                                options.revise,
                                options.reason,
                                reading_text(reading_parts(issuing.document->document.blocks)),
                                options.correct,
                                options.on_given,
                                options.instead};
  Diagnostics diagnostics;
  check_issuing(request, report, diagnostics);
  if (options.strict) diagnostics.warnings_become_errors();
  if (diagnostics.has_errors())
    return fail(diagnostics, nothing_done(options), options.json_messages);
  print_diagnostics(diagnostics, options.json_messages);
  if (!edit.write(issued_files(request, *issuing.partnership, report))) return kContentHasErrors;
  if (options.correct)
    std::printf("corrected: the record of %s\n", report.title.value.c_str());
  else
    std::printf("%s on %s: %s\n", options.revise ? "revised" : "issued",
                in_words(*options.on).c_str(), report.title.value.c_str());
  std::printf("next: remit build\n%s",
              options.correct ? "" : "  what would change its text is an error from now on\n");
  return kClean;
}

}  // namespace remit
