#include "app/adopted_run.h"

#include "app/command_faults.h"
#include "app/pipeline.h"
#include "base/format.h"
#include "model/adoption.h"
#include "publish/drawings.h"

namespace remit {

bool is_version(const Options& options, const Partnership& partnership) {
  std::vector<std::string> versions;
  for (const TermsOfReference& terms : partnership.terms)
    if (terms.body.value == options.id) versions.push_back(terms.version);
  return is_known(options.version, versions, "version",
                  format("propose one: remit amend {}", options.id));
}

TermsOfReference* find_in(Workspace& workspace, const std::string& folder, const Options& options) {
  for (Partnership& partnership : workspace.partnerships)
    for (TermsOfReference& terms : partnership.terms)
      if (partnership.folder == folder && terms.body.value == options.id &&
          terms.version == options.version)
        return &terms;
  return nullptr;
}

const ComposedDocument* find_composed(const Run& run, const TermsOfReference& terms,
                                      const std::string& folder) {
  for (const ComposedDocument& document : run.documents)
    if (document.key == terms_key(folder, terms.body.value, terms.version)) return &document;
  return nullptr;
}

void remove_settled(Diagnostics& diagnostics) {
  diagnostics.remove_if([](const Diagnostic& d) { return d.settled_by == SettledBy::adopting; });
}

void remove_corrected(const Partnership& partnership, const Options& options,
                      Diagnostics& diagnostics) {
  const std::string record = terms_folder(partnership, options) + options.version + ".adopted";
  remove_settled(diagnostics);
  diagnostics.remove_if([&](const Diagnostic& d) {
    return d.settled_by == SettledBy::correcting ||
           (d.place.source && d.place.source->path().find(record) != std::string::npos);
  });
}

void run_with(const Run& run, const std::string& folder, const Change& change, Run& after) {
  after.installed = run.installed;
  after.workspace = run.workspace;
  for (Partnership& each : after.workspace.partnerships) {
    if (each.folder != folder) continue;
    std::erase(each.unread_terms, run.options.id);  // nothing but its record can be at fault
    change(each, *find_in(after.workspace, folder, run.options));
  }
  for (Partnership& each : after.workspace.partnerships) each.once_proposed = once_proposed(each);
  after.keeps_documents = true;
  compose_and_check(after);
  remove_settled(after.diagnostics);
}

ComposedDocument drawn(const ComposedDocument& document, Diagnostics& diagnostics) {
  ComposedDocument result = document;
  const ResultCache cache(ResultCache::default_folder());
  Drawer(cache).draw_pictures(result, diagnostics);
  return result;
}

Diagnostics about(const TermsOfReference& terms, const Diagnostics& all) {
  Diagnostics result;
  for (const Diagnostic& d : all.all())
    if (d.place.source && (d.place.source == terms.place.source ||
                           (terms.wording_place && d.place.source == terms.wording_place->source)))
      result.add(d);
  return result;
}

std::string terms_folder(const Partnership& partnership, const Options& options) {
  return format("content/{}/terms-of-reference/{}/", partnership.folder, options.id);
}

}  // namespace remit
