#include "decide/adopted_files.h"

#include "base/format.h"
#include "decide/adopted_facts.h"
#include "decide/adopted_record.h"
#include "model/adoption.h"

namespace remit {

std::optional<AdoptedFiles> adopted_files(const Decision& decision, const TermsOfReference& before,
                                          const ComposedDocument& document,
                                          const std::string& folder, Sources& sources,
                                          Diagnostics& diagnostics) {
  const std::string version = iso(decision.in_force_from);
  const auto record = record_files(document, version, sources, diagnostics);
  if (!record) return std::nullopt;
  const std::string base = folder + version;
  const NewFile facts = {base + ".xml", adopted_facts(before, decision, record->digest),
                         !before.proposed};
  if (!is_readable(facts, sources, diagnostics)) return std::nullopt;
  AdoptedFiles files;
  for (const PictureFile& picture : record->pictures)
    if (picture.name.starts_with(version + ".adopted-"))
      files.written.push_back({folder + picture.name, picture.bytes});
  files.written.push_back({base + ".adopted.md", record->text});
  files.written.push_back(
      {base + ".adopted.xml", record_facts(document.numbering, {.facts = source_digest(facts.text),
                                                                .wording = before.wording_now,
                                                                .text = record->digest,
                                                                .stated = decision.stated})});
  if (before.proposed && before.wording_place)
    files.written.push_back({base + ".md", before.wording_place->source->text()});
  files.written.push_back(facts);
  if (!before.proposed) return files;
  files.removed.push_back(folder + before.version + ".xml");
  if (before.wording_place) files.removed.push_back(folder + before.version + ".md");
  return files;
}

}  // namespace remit
