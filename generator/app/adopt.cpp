#include <algorithm>
#include <cstdio>

#include "app/adopted_record.h"
#include "app/command_faults.h"
#include "app/commands.h"
#include "app/decision.h"
#include "app/messages.h"
#include "app/new_files.h"
#include "app/pipeline.h"
#include "app/proposal.h"
#include "base/format.h"
#include "base/utf8.h"
#include "model/adoption.h"
#include "model/lookup.h"
#include "read/check_vocabulary.h"
#include "text/escaping.h"
#include "text/xml_edits.h"

namespace remit {
namespace {

constexpr const char* kNothingAdopted = "nothing was adopted";

// The file of facts once that is decided, with the digest of the text of its record.
std::string facts_of(const TermsOfReference& terms, const Decision& d, const std::string& text) {
  Diagnostics ignored;  // it was read before
  const Source& source = *terms.place.source;
  const auto root = parse_xml(source, ignored);
  XmlEdits edits(source.text());
  edits.remove_line(kChangesComment);
  if (const XmlElement* adopted = root->first("adopted"); adopted && d.stated) {
    edits.set_attribute(*adopted, "text", text);
    return edits.take();
  }
  if (d.as_published) {
    edits.insert_first(*root, format("<adopted text=\"{}\"/>", text));
    return edits.take();
  }
  edits.remove_attribute(*root, "amends");
  edits.set_attribute(*root, "in-force-from", iso(d.in_force_from));
  std::string adopted = format("<adopted by=\"{}\" on=\"{}\"", d.agreed_by, iso(d.agreed_on));
  if (!d.minute.empty()) adopted += format(" minute=\"{}\"", escape_markup(d.minute));
  if (terms.proposed) adopted += format(" proposed-as=\"{}\"", terms.version);
  edits.insert_first(*root, adopted + format(" text=\"{}\"/>", text));
  if (d.summary.empty()) return edits.take();
  const std::string summary = format("<summary>{}</summary>", escape_markup(d.summary));
  const XmlElement* changes = root->first("changes");
  if (const XmlElement* old = changes ? changes->first("summary") : nullptr)
    edits.replace_content(*old, escape_markup(d.summary));
  else if (changes)
    edits.insert_first(*changes, summary);
  else
    edits.insert_first(*root, "<changes>" + summary + "</changes>");
  return edits.take();
}

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

// What there is to say of the version itself.
Diagnostics about(const TermsOfReference& terms, const Diagnostics& all) {
  Diagnostics result;
  for (const Diagnostic& d : all.all())
    if (d.place.source && (d.place.source == terms.place.source ||
                           (terms.wording_place && d.place.source == terms.wording_place->source)))
      result.add(d);
  return result;
}

std::vector<NewFile> files_of(const Decision& decision, const TermsOfReference& before,
                              const ComposedDocument& document, const RecordFiles& record,
                              const std::string& folder) {
  const std::string base = folder + iso(decision.in_force_from);
  const std::string facts = facts_of(before, decision, record.digest);
  std::vector<NewFile> files;
  for (const PictureFile& picture : record.pictures)
    if (picture.name.starts_with(iso(decision.in_force_from) + ".adopted-"))
      files.push_back({folder + picture.name, picture.bytes});
  files.push_back({base + ".adopted.md", record.text});
  files.push_back({base + ".adopted.xml", record_facts(document, source_digest(facts),
                                                       before.wording_now, record.digest)});
  if (before.proposed && before.wording_place)
    files.push_back({base + ".md", before.wording_place->source->text()});
  files.push_back({base + ".xml", facts, !before.proposed});
  return files;
}

// Whether the facts can be read as they are to be written.
bool is_readable(const NewFile& facts, Run& run) {
  const Source& source = run.sources.add(facts.path, facts.text);
  if (utf8::find_invalid(facts.text))
    run.diagnostics.error(Place::whole_file(source), "text.not-utf8", "this text is not UTF-8",
                          "write --minute and --summary in UTF-8");
  else if (auto root = parse_xml(source, run.diagnostics))
    check_vocabulary(*root, "terms-of-reference", run.diagnostics);
  return !run.diagnostics.has_errors();
}

// Writes the files of the version, and removes those of the proposal that it was.
bool write_adopted(const std::vector<NewFile>& files, const TermsOfReference& before,
                   const std::string& folder, const std::string& workspace) {
  if (!write_new_files(workspace, files)) return false;
  if (!before.proposed) return true;
  std::vector<std::string> old = {folder + before.version + ".xml"};
  if (before.wording_place) old.push_back(folder + before.version + ".md");
  return remove_files(workspace, old);
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
  // It is about to get one.
  after.diagnostics.remove_if([&](const Diagnostic& d) {
    return d.code == "terms.no-record" && d.place.source == terms.place.source;
  });
}

}  // namespace

int run_adopt(const Options& given_options) {
  Options options = given_options;
  options.drafts = true;
  Run run(options);
  run_pipeline(run);
  const Partnership* partnership = partnership_of_body(run.workspace, options);
  if (!partnership || !is_version(options, *partnership)) return kWrongCommandLine;
  if (run.diagnostics.has_errors()) return fail(run.diagnostics, kNothingAdopted);
  const TermsOfReference& before = *find_version(*partnership, options.id, options.version);
  const auto decision = decide(options, *partnership, before);
  if (!decision) return kContentHasErrors;

  Options then = options;
  then.as_at = decision->in_force_from;
  Run after(then);
  run_as_adopted(run, partnership->folder, *decision, after);
  then.version = iso(decision->in_force_from);
  const TermsOfReference& terms = *find_in(after.workspace, partnership->folder, then);
  const ComposedDocument* composed = find_composed(after, terms, partnership->folder);
  if (after.diagnostics.has_errors() || !composed) return fail(after.diagnostics, kNothingAdopted);
  ComposedDocument document = *composed;
  const ResultCache cache(ResultCache::default_folder());
  Drawer(cache).draw_pictures(document, after.diagnostics);
  if (after.diagnostics.has_errors()) return fail(after.diagnostics, kNothingAdopted);
  print_diagnostics(about(terms, after.diagnostics), false);
  const auto record = record_files(document, terms.version, after.sources, after.diagnostics);
  if (!record) return fail(after.diagnostics, kNothingAdopted);

  const std::string folder =
      format("content/{}/terms-of-reference/{}/", partnership->folder, options.id);
  const auto files = files_of(*decision, before, document, *record, folder);
  if (!is_readable(files.back(), after)) return fail(after.diagnostics, kNothingAdopted);
  if (!write_adopted(files, before, folder, options.workspace)) return kContentHasErrors;
  std::printf(
      "adopted: the terms of '%s' in force from %s; their text is fixed in %s.adopted.md\n"
      "next: keep all of these files, and publish\n"
      "  remit build\n",
      options.id.c_str(), in_words(decision->in_force_from).c_str(),
      iso(decision->in_force_from).c_str());
  return kClean;
}

}  // namespace remit
