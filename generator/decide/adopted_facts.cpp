#include "decide/adopted_facts.h"

#include "base/format.h"
#include "base/utf8.h"
#include "decide/proposal.h"
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
  else if (const XmlElement* adopted = root.first("adopted"))
    edits.insert_after(*adopted, "<changes>" + summary + "</changes>");
  else
    edits.insert_first(root, "<changes>" + summary + "</changes>");
}

}  // namespace

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

std::string corrected_facts(const TermsOfReference& terms, const Decision& d,
                            const std::string& text) {
  Diagnostics ignored;  // it was read before
  const Source& source = *terms.place.source;
  const auto root = parse_xml(source, ignored);
  XmlEdits edits(source.text());
  if (const XmlElement* adopted = root->first("adopted")) {
    if (!d.as_published) {
      edits.set_attribute(*adopted, "by", d.agreed_by);
      edits.set_attribute(*adopted, "on", iso(d.agreed_on));
    }
    if (!d.minute.empty()) edits.set_attribute(*adopted, "minute", d.minute);
    edits.set_attribute(*adopted, "text", text);
  } else {
    edits.insert_first(*root, d.as_published ? format("<adopted text=\"{}\"/>", text)
                                             : adopted_element(terms, d, text));
  }
  if (d.summary != terms.summary.value) set_summary(*root, d.summary, edits);
  return edits.take();
}

std::string undone_facts(const TermsOfReference& terms, const std::string& amends) {
  Diagnostics ignored;  // it was read before
  const Source& source = *terms.place.source;
  const auto root = parse_xml(source, ignored);
  XmlEdits edits(source.text());
  const XmlElement* adopted = root->first("adopted");
  if (adopted && terms.record && terms.record->stated)
    edits.remove_attribute(*adopted, "text");
  else if (adopted)
    edits.remove(*adopted);
  if (terms.proposed_as.given()) {
    edits.remove_attribute(*root, "in-force-from");
    if (!amends.empty()) edits.set_attribute(*root, "amends", amends);
  }
  return edits.take();
}

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

}  // namespace remit
