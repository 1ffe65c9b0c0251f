#include "read/terms_version.h"

#include <algorithm>

#include "base/format.h"
#include "base/strings.h"
#include "document/row_headers.h"
#include "document/table_foot.h"
#include "model/adoption.h"
#include "read/fields.h"
#include "read/file_names.h"
#include "read/house_style.h"
#include "read/pictures.h"
#include "read/terms_of_reference.h"
#include "text/markdown.h"

namespace remit {
namespace {

std::string without_suffix(const std::string& file) { return file.substr(0, file.rfind('.')); }

std::string body_of(const std::string& file) {
  const auto parts = split(file, '/');
  return std::string(parts[parts.size() - 2]);
}

void check_names(const TermsOfReference& terms, const std::string& body, Diagnostics& diagnostics) {
  check_file_name(terms.body, body, "its folder", diagnostics);
  if (terms.proposed) return;
  if (terms.in_force_from.date)
    check_file_name({iso(*terms.in_force_from.date), terms.in_force_from.place}, terms.version,
                    "its file", diagnostics);
  else
    diagnostics.error(terms.in_force_from.place, "terms.no-date",
                      "this does not say since when the terms apply",
                      format("add in-force-from=\"…\"; while they are only proposed, name the file "
                             "{}….xml",
                             kProposed));
}

// The beginning of the names of texts before corrections; or the file of that number.
std::string former_text(const std::string& version, const std::string& number) {
  return format("{}{}-{}{}", version, kRecord, number, number.empty() ? "" : ".md");
}

std::vector<Correction> read_corrections(const XmlElement& root) {
  std::vector<Correction> result;
  for (const XmlElement* element : root.elements("correction"))
    result.push_back({attribute_date(*element, "on"), content_text(*element),
                      attribute_text(*element, "by"), attribute_date(*element, "agreed-on"),
                      attribute_text(*element, "minute"), attribute_text(*element, "summary"),
                      attribute_text(*element, "text")});
  return result;
}

// Nothing if either file cannot be read.
std::optional<AdoptedRecord> read_record(const std::string& base, Folder& folder,
                                         std::vector<Correction>& corrections,
                                         Diagnostics& diagnostics) {
  VocabularyResult checked;
  const auto root = folder.read_xml(base + ".xml", "adopted-record", checked);
  const Source* text = folder.read_text(base + ".md");
  if (root) corrections = read_corrections(*root);
  if (!root || !text) return std::nullopt;
  AdoptedRecord record;
  record.place = root->name_place;
  record.facts = attribute_text(*root, "facts");
  record.wording = attribute_text(*root, "wording");
  record.text = attribute_text(*root, "text");
  record.stated = attribute_text(*root, "stated").given();
  record.numbering = read_numbering(*root, diagnostics);
  record.blocks = read_markdown(mapped(*text), MarkdownKind::composed, diagnostics);
  mark_row_headers(record.blocks);
  mark_table_feet(record.blocks);
  record.blocks_place = Place::whole_file(*text);
  record.pictures = read_pictures(record.blocks, folder_of(base), folder, diagnostics);
  record.text_now = record_digest(text->text(), record.numbering, record.pictures, corrections);
  return record;
}

}  // namespace

bool begins_version(const std::string& file, const std::vector<std::string>& files) {
  const std::string base = without_suffix(file);
  if (base.ends_with(kRecord) || base.find(former_text("", "")) != base.npos) return false;
  return file.ends_with(".xml") || (file.ends_with(".md") && !contains(files, base + ".xml"));
}

std::optional<TermsOfReference> read_version(const std::string& file,
                                             const std::vector<std::string>& files,
                                             std::vector<std::string>& unread, Folder& folder,
                                             Diagnostics& diagnostics) {
  const std::string base = without_suffix(file);
  const std::string body = body_of(file);
  const bool has_wording = contains(files, base + ".md");
  const Source* prose = has_wording ? folder.read_text(base + ".md") : nullptr;
  Blocks blocks;
  if (prose) blocks = read_markdown(mapped(*prose), MarkdownKind::prose, diagnostics);
  VocabularyResult checked;
  const auto root = folder.read_xml(file, "terms-of-reference", checked);
  if (!root || !checked.clean || (has_wording && !prose)) unread.push_back(body);
  if (!root) return std::nullopt;

  TermsOfReference result = read_terms_of_reference(*root, diagnostics);
  result.version = base.substr(base.rfind('/') + 1);
  result.proposed = result.version.starts_with(kProposed);
  result.pictures = read_pictures(blocks, folder_of(file), folder, diagnostics);
  result.wording = std::move(blocks);
  result.facts_now = source_digest(root->name_place.source->text());
  if (prose) result.wording_place = Place::whole_file(*prose);
  if (prose) result.wording_now = source_digest(prose->text());
  check_names(result, body, diagnostics);
  if (!result.proposed && !result.in_force_from.date) unread.push_back(body);
  const std::string record = base + std::string(kRecord);
  if (contains(files, record + ".xml") || contains(files, record + ".md")) {
    result.record = read_record(record, folder, result.corrections, diagnostics);
    if (!result.record) unread.push_back(body);
  }
  for (int number = 1;; ++number) {
    const std::string former = former_text(base, format("{}", number));
    const Source* text = contains(files, former) ? folder.read_text(former) : nullptr;
    if (!text) break;
    result.former_texts.push_back(text->text());
  }
  return result;
}

void read_wording_alone(const std::string& file, const std::vector<std::string>& files,
                        std::vector<std::string>& unread, Folder& folder,
                        Diagnostics& diagnostics) {
  folder.read_text(file);
  for (const char* record : {".adopted.xml", ".adopted.md"})
    if (contains(files, without_suffix(file) + record))
      folder.read_text(without_suffix(file) + record);
  diagnostics.error(
      folder.place_of(without_suffix(file) + ".xml"), "file.missing",
      format("this file does not exist, but its wording '{}' does", folder.shown(file)),
      "create it: the facts of these terms of reference");
  unread.push_back(body_of(file));
}

}  // namespace remit
