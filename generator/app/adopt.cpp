#include <cstdio>

#include "app/command_faults.h"
#include "app/commands.h"
#include "app/messages.h"
#include "app/new_files.h"
#include "app/pipeline.h"
#include "base/format.h"
#include "decide/adopted_files.h"
#include "model/adoption.h"
#include "model/lookup.h"
#include "publish/drawings.h"

namespace remit {
namespace {

constexpr const char* kNothingAdopted = "nothing was adopted";

const ComposedDocument* find_composed(const Run& run, const TermsOfReference& terms,
                                      const std::string& folder) {
  for (const ComposedDocument& document : run.documents)
    if (document.key == terms_key(folder, terms.body.value, terms.version)) return &document;
  return nullptr;
}

TermsOfReference* find_in(Workspace& workspace, const std::string& folder, const Options& options) {
  for (Partnership& partnership : workspace.partnerships)
    for (TermsOfReference& terms : partnership.terms)
      if (partnership.folder == folder && terms.body.value == options.id &&
          terms.version == options.version)
        return &terms;
  return nullptr;
}

// That a version has not been adopted, or has no record yet, is what the command is for: of this
// one or of another, so that each can be adopted by itself.
void remove_settled(Diagnostics& diagnostics) {
  diagnostics.remove_if([](const Diagnostic& d) { return d.settled_by == SettledBy::adopting; });
}

// What there is to say of the version itself.
Diagnostics about(const TermsOfReference& terms, const Diagnostics& all) {
  Diagnostics result;
  for (const Diagnostic& d : all.all())
    if (d.place.source && (d.place.source == terms.place.source ||
                           (terms.wording_place && d.place.source == terms.wording_place->source)))
      result.add(d);
  return result;
}

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

// The version that the options name; or says that there is none.
bool is_version(const Options& options, const Partnership& partnership) {
  std::vector<std::string> versions;
  for (const TermsOfReference& terms : partnership.terms)
    if (terms.body.value == options.id) versions.push_back(terms.version);
  return is_known(options.version, versions, "version",
                  format("propose one: remit amend {}", options.id));
}

// The workspace as it is to be, composed and checked as it will be on the day from which the terms
// are in force.
void run_as_adopted(const Run& run, const std::string& folder, const Decision& decision,
                    Run& after) {
  after.installed = run.installed;
  after.workspace = run.workspace;
  TermsOfReference& terms = *find_in(after.workspace, folder, run.options);
  apply(decision, terms);
  for (Partnership& each : after.workspace.partnerships) each.once_proposed = once_proposed(each);
  after.keeps_documents = true;
  compose_and_check(after);
  remove_settled(after.diagnostics);
}

}  // namespace

int run_adopt(const Options& given_options) {
  Options options = given_options;
  options.drafts = true;
  const bool json = options.json_messages;
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
  run_as_adopted(run, partnership->folder, *decision, after);
  then.version = iso(decision->in_force_from);
  const TermsOfReference& terms = *find_in(after.workspace, partnership->folder, then);
  const ComposedDocument* composed = find_composed(after, terms, partnership->folder);
  if (after.diagnostics.has_errors() || !composed)
    return fail(after.diagnostics, kNothingAdopted, json);
  ComposedDocument document = *composed;
  const ResultCache cache(ResultCache::default_folder());
  Drawer(cache).draw_pictures(document, after.diagnostics);
  if (after.diagnostics.has_errors()) return fail(after.diagnostics, kNothingAdopted, json);
  print_diagnostics(about(terms, after.diagnostics), json);

  const std::string folder =
      format("content/{}/terms-of-reference/{}/", partnership->folder, options.id);
  const auto files =
      adopted_files(*decision, before, document, folder, after.sources, after.diagnostics);
  if (!files) return fail(after.diagnostics, kNothingAdopted, json);
  if (!write_new_files(options.workspace, files->written) ||
      !remove_files(options.workspace, files->removed))
    return kContentHasErrors;
  std::printf(
      "adopted: the terms of '%s' in force from %s; their text is fixed in %s.adopted.md\n"
      "next: keep all of these files, and publish\n"
      "  remit build\n",
      options.id.c_str(), in_words(decision->in_force_from).c_str(),
      iso(decision->in_force_from).c_str());
  return kClean;
}

}  // namespace remit
