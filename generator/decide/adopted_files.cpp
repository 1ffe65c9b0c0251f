#include "decide/adopted_files.h"

#include "base/format.h"
#include "base/utf8.h"
#include "decide/adopted_record.h"
#include "decide/proposal.h"
#include "model/adoption.h"
#include "read/check_vocabulary.h"
#include "text/escaping.h"
#include "text/xml_edits.h"

namespace remit {
namespace {

// `<adopted>` of a version that was decided just now, with the digest of the text of its record.
std::string adopted_element(const TermsOfReference& terms, const Decision& d,
                            const std::string& text) {
  std::string result = format("<adopted by=\"{}\" on=\"{}\"", d.agreed_by, iso(d.agreed_on));
  if (!d.minute.empty()) result += format(" minute=\"{}\"", escape_markup(d.minute));
  if (terms.proposed) result += format(" proposed-as=\"{}\"", terms.version);
  return result + format(" text=\"{}\"/>", text);
}

void set_summary(const XmlElement& root, const std::string& words, XmlEdits& edits) {
  const std::string summary = format("<summary>{}</summary>", escape_markup(words));
  const XmlElement* changes = root.first("changes");
  if (const XmlElement* old = changes ? changes->first("summary") : nullptr)
    edits.replace_content(*old, escape_markup(words));
  else if (changes)
    edits.insert_first(*changes, summary);
  else
    edits.insert_first(root, "<changes>" + summary + "</changes>");
}

// The file of facts with the decision and the digest of the text of its record.
std::string adopted_facts(const TermsOfReference& terms, const Decision& d,
                          const std::string& text) {
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
  edits.insert_first(*root, adopted_element(terms, d, text));
  if (!d.summary.empty()) set_summary(*root, d.summary, edits);
  return edits.take();
}

// Whether the facts can be read as they will be written: what the command line gave is in them.
bool is_readable(const NewFile& facts, Sources& sources, Diagnostics& diagnostics) {
  const Source& source = sources.add(facts.path, facts.text);
  Diagnostics found;
  if (utf8::find_invalid(facts.text))
    found.error(Place::whole_file(source), "text.not-utf8", "this text is not UTF-8",
                "write --minute and --summary in UTF-8");
  else if (auto root = parse_xml(source, found))
    check_vocabulary(*root, "terms-of-reference", found);
  diagnostics.add_all(found);
  return !found.has_errors();
}

}  // namespace

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
      {base + ".adopted.xml",
       record_facts(document, source_digest(facts.text), before.wording_now, record->digest)});
  if (before.proposed && before.wording_place)
    files.written.push_back({base + ".md", before.wording_place->source->text()});
  files.written.push_back(facts);
  if (!before.proposed) return files;
  files.removed.push_back(folder + before.version + ".xml");
  if (before.wording_place) files.removed.push_back(folder + before.version + ".md");
  return files;
}

}  // namespace remit
