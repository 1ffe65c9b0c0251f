#include <cstdio>

#include "app/command_faults.h"
#include "app/commands.h"
#include "app/installed.h"
#include "app/messages.h"
#include "app/new_files.h"
#include "app/proposal.h"
#include "base/files.h"
#include "base/format.h"
#include "base/limits.h"
#include "base/strings.h"
#include "model/lookup.h"
#include "read/terms_version.h"
#include "read/workspace.h"
#include "text/xml_edits.h"

namespace remit {
namespace {

// The facts of a version as those of a proposed one: not in force, adopted by nobody.
std::string as_proposed(const Source& facts, const XmlElement& root, const std::string& amends) {
  XmlEdits edits(facts.text());
  edits.remove_attribute(root, "in-force-from");
  edits.set_attribute(root, "amends", amends);
  for (const char* name : {"adopted", "changes"})
    if (const XmlElement* element = root.first(name)) edits.remove(*element);
  edits.insert_first(root, kChangesComment);
  return edits.take();
}

void print_next(const std::string& base, const std::string& body, const std::string& version) {
  std::printf(
      "next: change its facts in %s.xml and its wording in %s.md, then\n"
      "  remit check --drafts\n"
      "  remit redline %s\n"
      "and when it is agreed\n"
      "  remit adopt %s %s --agreed-by BODY --agreed-on DATE --in-force-from DATE\n",
      base.c_str(), base.c_str(), body.c_str(), body.c_str(), version.c_str());
}

}  // namespace

int run_amend(const Options& options) {
  Sources sources;
  Diagnostics found;
  const Workspace workspace = read_workspace(options.workspace, installed_folder(), sources, found);
  const Partnership* partnership = partnership_of_body(workspace, options);
  if (!partnership) return kWrongCommandLine;
  const auto versions = versions_of(*partnership, options.id);
  const TermsOfReference* terms = versions.empty() ? nullptr : versions.back();
  if (!terms) {
    refuse(format("'{}' has no terms of reference", options.id),
           format("begin them: remit new terms {} --in-force-from …", options.id));
    return kWrongCommandLine;
  }
  const std::string name = slug(given(options, "name"));
  const std::string version = std::string(kProposed) + (name.empty() ? "amendment" : name);
  if (const auto* taken = find_version(*partnership, options.id, version);
      taken && taken->place.source == terms->place.source) {
    refuse(format("the version of {} was proposed as '{}' before it was adopted",
                  in_words(*terms->in_force_from.date), version),
           "give this one another name: --name WORDS");
    return kContentHasErrors;
  }
  const std::string folder =
      format("content/{}/terms-of-reference/{}/", partnership->folder, options.id);

  Diagnostics diagnostics;
  const Source& facts = *terms->place.source;
  const auto root = parse_xml(facts, diagnostics);
  if (!root) {
    print_diagnostics(diagnostics, false);
    return kContentHasErrors;
  }
  std::vector<NewFile> files = {
      {folder + version + ".xml", as_proposed(facts, *root, terms->version)}};
  if (terms->wording_place)
    files.push_back({folder + version + ".md", terms->wording_place->source->text()});
  if (!write_new_files(options.workspace, files)) return kContentHasErrors;
  std::printf("it begins as a copy of the version in force from %s\n",
              in_words(*terms->in_force_from.date).c_str());
  print_next(folder + version, options.id, version);
  return kClean;
}

}  // namespace remit
