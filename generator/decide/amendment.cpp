#include "decide/amendment.h"

#include "base/format.h"
#include "base/strings.h"
#include "decide/proposal.h"
#include "model/lookup.h"
#include "read/terms_version.h"
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

}  // namespace

std::optional<ProposedAmendment> propose_amendment(const Partnership& partnership, const Body& body,
                                                   const std::string& name,
                                                   Diagnostics& diagnostics) {
  const std::string& id = body.id.value;
  const auto versions = versions_of(partnership, id);
  if (versions.empty()) {
    diagnostics.error(body.id.place, "amendment.no-terms",
                      format("'{}' has no terms of reference to change", id),
                      format("create them: remit new terms {} --in-force-from DATE", id));
    return std::nullopt;
  }
  const TermsOfReference& last = *versions.back();
  const std::string words = slug(name);
  const std::string version = std::string(kProposed) + (words.empty() ? "amendment" : words);
  for (const TermsOfReference* adopted : versions) {
    if (adopted->proposed_as.value != version) continue;
    diagnostics.error(adopted->proposed_as.place, "amendment.name-taken",
                      format("the version of {} was proposed as '{}' before it was adopted",
                             in_words(*adopted->in_force_from.date), version),
                      "give the new proposal another name: --name WORDS");
    return std::nullopt;
  }
  const TermsOfReference* same = find_version(partnership, id, version);
  if (same && same->proposed) {
    diagnostics.error(same->place, "amendment.name-taken",
                      format("there is already a proposal '{}'", version),
                      "edit it, or give the new proposal another name: --name WORDS");
    return std::nullopt;
  }
  const Source& facts = *last.place.source;
  const auto root = parse_xml(facts, diagnostics);
  if (!root) return std::nullopt;
  ProposedAmendment result{&last, version, {}, {}};
  result.base = format("content/{}/terms-of-reference/{}/{}", partnership.folder, id, version);
  result.files.push_back({result.base + ".xml", as_proposed(facts, *root, last.version)});
  if (last.wording_place)
    result.files.push_back({result.base + ".md", last.wording_place->source->text()});
  return result;
}

}  // namespace remit
